import { Flag } from "lucide-react";
import { kindLabel } from "./event-words.ts";
import { isMilestoneKind } from "./milestones.ts";

/** An event's kind; a milestone has its flag. */
export function KindLabel({ kind }: { kind: string }) {
  return isMilestoneKind(kind) ? (
    <span className="inline-flex items-center gap-1 font-medium text-12 text-accent">
      <Flag aria-hidden size={12} className="shrink-0" />
      {kindLabel(kind)}
    </span>
  ) : (
    <span className="text-12 text-ink-soft">{kindLabel(kind)}</span>
  );
}
