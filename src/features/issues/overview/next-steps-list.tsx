import { Link } from "@tanstack/react-router";
import { ChevronRight, Circle, CircleCheck } from "lucide-react";
import type { IssueDetail, IssueId } from "../../../bindings.ts";
import { useCommandQuery } from "../../../lib/core/command-query.ts";
import { cx } from "../../../lib/cx.ts";
import { SectionHeader } from "../../../ui/section-header.tsx";
import { type NextStep, nextSteps, type StepScreen } from "./next-steps.ts";

/** What is left to do on the way to a document, and what is done. */
export function NextSteps({ detail }: { detail: IssueDetail }) {
  const issueId = detail.issue.id;
  const logs = useCommandQuery("listLogContents", { issue_id: issueId });
  if (logs.data === undefined) {
    return null;
  }
  const steps = nextSteps(detail, logs.data);
  const left = steps.filter(({ isDone }) => !isDone).length;
  return (
    <section>
      <SectionHeader title="Next steps" aside={left === 0 ? "All done" : `${left} left`} />
      <ol className="-mx-2">
        {steps.map((step) => (
          <li key={step.screen} className="border-b last:border-b-0">
            <StepLink issueId={issueId} step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepLink({
  issueId,
  step: { screen, label, detail, isDone },
}: {
  issueId: IssueId;
  step: NextStep;
}) {
  const Icon = isDone ? CircleCheck : Circle;
  return (
    <Link
      {...STEP_TARGETS[screen]}
      params={{ issueId }}
      className="flex min-h-9 items-center gap-3 rounded px-2 py-1.5 hover:bg-hover"
    >
      <Icon aria-hidden size={16} className={cx("shrink-0", isDone ? "text-success" : "text-ink-faint")} />
      <span className={cx("shrink-0 text-13", isDone ? "text-ink-soft" : "font-medium text-ink")}>
        {label}
        <span className="sr-only">{isDone ? " (done)" : " (to do)"}</span>
      </span>
      <span className="min-w-0 flex-1 truncate text-right text-12 text-ink-faint">{detail}</span>
      <ChevronRight aria-hidden size={14} className="shrink-0 text-ink-faint" />
    </Link>
  );
}

const STEP_TARGETS = {
  logs: { to: "/issues/$issueId/logs" },
  redaction: { to: "/issues/$issueId/logs", search: { view: "redaction" } },
  whys: { to: "/issues/$issueId/whys" },
  documents: { to: "/issues/$issueId/documents" },
} as const satisfies Record<StepScreen, object>;
