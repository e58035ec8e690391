import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { treeRows } from "../../ui/virtual/tree-rows.ts";
import { useRowShortcuts } from "../../ui/virtual/use-row-shortcuts.ts";
import type { WhyNode } from "./why-tree.ts";

interface OutlineOptions {
  readonly roots: readonly WhyNode[];
  readonly activeId: string | undefined;
  readonly onActiveIdChange: (id: string) => void;
  readonly onEdit: () => void;
}

/** The whys in sight, which of them is active, and the keys of a tree. Rows have heights of their own. */
export function useOutline({ roots, activeId, onActiveIdChange, onEdit }: OutlineOptions) {
  const prefix = useId();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = treeRows(roots, (id) => closed.has(id));
  const activeIndex = Math.max(
    0,
    rows.findIndex(({ node }) => node.id === activeId),
  );
  const active = rows[activeIndex];
  const rowId = (id: string) => `${prefix}-${id}`;
  const activeRowId = active && rowId(active.node.id);
  // Where the page stands is the browser's; the active row is to be seen wherever it was chosen.
  useEffect(() => {
    if (activeRowId !== undefined) {
      document.getElementById(activeRowId)?.scrollIntoView({ block: "nearest" });
    }
  }, [activeRowId]);
  const moveTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row) {
      onActiveIdChange(row.node.id);
    }
  };
  const toggle = (id: string) =>
    setClosed((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  const open = (id: string) => setClosed((before) => new Set([...before].filter((one) => one !== id)));
  useRowShortcuts({ section: "Whys", activeIndex, moveTo });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) {
      return;
    }
    const step = stepOf(
      event.key,
      activeIndex,
      active?.isOpen ?? null,
      active?.parentIndex ?? -1,
      rows.length,
    );
    if (step === null) {
      return;
    }
    event.preventDefault();
    if (step === "edit") {
      onEdit();
    } else if (step === "toggle") {
      toggle(active?.node.id ?? "");
    } else {
      moveTo(step);
    }
  };
  return { rows, active, activeRowId, rowId, moveTo, open, toggle, onKeyDown };
}

/** What a key does in the tree; `null` for keys that are not its own. */
function stepOf(
  key: string,
  index: number,
  isOpen: boolean | null,
  parentIndex: number,
  count: number,
): number | "toggle" | "edit" | null {
  switch (key) {
    case "ArrowDown":
      return index + 1;
    case "ArrowUp":
      return index - 1;
    case "ArrowRight":
      return isOpen === false ? "toggle" : isOpen ? index + 1 : index;
    case "ArrowLeft":
      return isOpen ? "toggle" : Math.max(parentIndex, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "Enter":
      return "edit";
    default:
      return null;
  }
}
