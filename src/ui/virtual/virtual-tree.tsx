import { ChevronRight } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { cx } from "../../lib/cx.ts";
import { type TreeNode, type TreeRow, treeRows } from "./tree-rows.ts";
import { useRowShortcuts } from "./use-row-shortcuts.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

interface VirtualTreeProps<N extends TreeNode & { readonly children: readonly N[] }> {
  readonly label: string;
  readonly roots: readonly N[];
  readonly rowHeight: number;
  /** Nodes that are closed until a person opens them; without it everything is open at first. */
  readonly closedAtFirst?: ReadonlySet<string>;
  readonly activeId: string | null;
  readonly onActiveIdChange: (id: string) => void;
  readonly onOpen?: (id: string) => void;
  readonly scrollId: string;
  readonly shortcutSection?: string;
  readonly renderNode: (node: N) => ReactNode;
}

const INDENT_REM = 1.25;

const NONE: ReadonlySet<string> = new Set();

/** A tree of any size. The arrow keys open and close as in a file tree. */
export function VirtualTree<N extends TreeNode & { readonly children: readonly N[] }>(
  props: VirtualTreeProps<N>,
) {
  const {
    label,
    roots,
    rowHeight,
    closedAtFirst = NONE,
    activeId,
    onActiveIdChange,
    onOpen,
    scrollId,
    shortcutSection,
    renderNode,
  } = props;
  // What a person opened or closed; the other nodes are as they are at first.
  const [closed, setClosed] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isClosed = (id: string) => closed.get(id) ?? closedAtFirst.has(id);
  const tree = treeRows(roots, isClosed);
  const activeIndex = tree.findIndex(({ node }) => node.id === activeId);
  const at = (index: number, act?: (id: string) => void) => {
    const row = tree[index];
    if (row) {
      act?.(row.node.id);
    }
  };
  const open = onOpen && ((index: number) => at(index, onOpen));
  const { scrollRef, virtualizer, moveTo, onKeyDown, rowId, activeRowId } = useVirtualRows({
    count: tree.length,
    rowHeight,
    activeIndex,
    onActiveIndexChange: (index) => at(index, onActiveIdChange),
    onOpen: open,
  });
  useRowShortcuts({ section: shortcutSection, activeIndex, moveTo, onOpen: open });
  const toggle = (id: string) => setClosed(new Map(closed).set(id, !isClosed(id)));
  const onTreeKey = (event: KeyboardEvent) => {
    const step = stepOf(event.key, tree[activeIndex], activeIndex);
    if (step === null) {
      return onKeyDown(event);
    }
    event.preventDefault();
    if (step === "toggle") {
      at(activeIndex, toggle);
    } else {
      moveTo(step);
    }
  };
  return (
    <div
      ref={scrollRef}
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={activeRowId}
      data-scroll-restoration-id={scrollId}
      onKeyDown={onTreeKey}
      className="-outline-offset-2 min-h-0 flex-1 overflow-auto"
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = tree[index];
          return (
            row && (
              <TreeItem
                key={row.node.id}
                id={rowId(index)}
                row={row}
                isActive={index === activeIndex}
                onSelect={() => moveTo(index)}
                onOpen={() => open?.(index)}
                onToggle={() => toggle(row.node.id)}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                {renderNode(row.node)}
              </TreeItem>
            )
          );
        })}
      </div>
    </div>
  );
}

interface TreeItemProps<N extends TreeNode> {
  readonly id: string;
  readonly row: TreeRow<N>;
  readonly isActive: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
  readonly style: { readonly height: number; readonly transform: string };
  readonly children: ReactNode;
}

function TreeItem<N extends TreeNode>(props: TreeItemProps<N>) {
  const { id, row, isActive, onSelect, onOpen, onToggle, style, children } = props;
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isActive}
      aria-expanded={row.isOpen ?? undefined}
      onClick={onSelect}
      onDoubleClick={onOpen}
      className={cx(
        "absolute inset-x-0 flex items-center gap-1 pr-3",
        isActive ? "bg-accent-soft" : "hover:bg-hover",
      )}
      style={{ ...style, paddingLeft: `${(row.level - 1) * INDENT_REM + 0.5}rem` }}
    >
      <span
        aria-hidden
        className="inline-flex size-5 shrink-0 items-center justify-center"
        onClick={onToggle}
      >
        {row.isOpen !== null && (
          <ChevronRight
            size={14}
            className={cx("text-ink-faint transition-transform", row.isOpen && "rotate-90")}
          />
        )}
      </span>
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </div>
  );
}

/** What an arrow does in a tree: open or close, or go to another row; `null` for keys of every list. */
function stepOf(key: string, row: TreeRow<TreeNode> | undefined, index: number): "toggle" | number | null {
  if (row === undefined) {
    return null;
  }
  if (key === "ArrowRight") {
    return row.isOpen === false ? "toggle" : row.isOpen ? index + 1 : index;
  }
  if (key === "ArrowLeft") {
    return row.isOpen ? "toggle" : Math.max(row.parentIndex, 0);
  }
  return null;
}
