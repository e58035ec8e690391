import { Circle, CircleCheck, CircleDot, CircleMinus, type LucideIcon } from "lucide-react";
import type { IssueStatus } from "../bindings.ts";
import { cx } from "../lib/cx.ts";
import { STATUS_LABELS } from "../lib/format/labels.ts";

const LOOKS: Record<IssueStatus, { readonly icon: LucideIcon; readonly colour: string }> = {
  open: { icon: Circle, colour: "text-danger" },
  investigating: { icon: CircleDot, colour: "text-info" },
  resolved: { icon: CircleCheck, colour: "text-success" },
  closed: { icon: CircleMinus, colour: "text-ink-faint" },
};

/** Where the work on an issue stands: each status has its own shape. */
export function StatusBadge({ status }: { status: IssueStatus }) {
  const { icon: Icon, colour } = LOOKS[status];
  return (
    <span className="inline-flex h-5 items-center gap-1.5 whitespace-nowrap align-middle text-12 text-ink-soft">
      <Icon aria-hidden size={14} className={cx("shrink-0", colour)} />
      {STATUS_LABELS[status]}
    </span>
  );
}
