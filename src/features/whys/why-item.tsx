import type { MouseEvent, ReactNode } from "react";
import { cx } from "../../lib/cx.ts";
import { STEP_STATE_LABELS } from "../../lib/format/labels.ts";
import type { TreeRow } from "../../ui/virtual/tree-rows.ts";
import { WhyRow } from "./why-row.tsx";
import { WhyStateIcon } from "./why-state-icon.tsx";
import { isProposal, type WhyNode } from "./why-tree.ts";

interface WhyItemProps {
  readonly id: string;
  readonly row: TreeRow<WhyNode>;
  readonly isActive: boolean;
  readonly onSelect: () => void;
  readonly onEdit: () => void;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** The tree has the focus; its ring stands around the active row, where the keys act. */
const ACTIVE_CLASS = "bg-accent-soft -outline-offset-2 outline-focus group-focus-visible/outline:outline-2";

/** A why of the outline, with what a screen reader says of its place. */
export function WhyItem({ id, row, isActive, onSelect, onEdit, onToggle, children }: WhyItemProps) {
  const { step } = row.node;
  const edit = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("a, button, form") === null) {
      onEdit();
    }
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree's keys do what the pointer does.
    <div
      id={id}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isActive}
      aria-expanded={row.isOpen ?? undefined}
      onClick={onSelect}
      onDoubleClick={edit}
      className={cx("scroll-my-2 pr-5 pl-3", isActive ? ACTIVE_CLASS : "hover:bg-hover")}
    >
      <WhyRow
        level={row.level}
        icon={
          <>
            <WhyStateIcon state={step.state} isProposal={isProposal(step)} />
            <span className="sr-only">{STEP_STATE_LABELS[step.state]}</span>
          </>
        }
        isOpen={row.isOpen}
        onToggle={onToggle}
      >
        {children}
      </WhyRow>
    </div>
  );
}
