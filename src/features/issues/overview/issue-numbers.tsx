import { Link } from "@tanstack/react-router";
import type { IssueDetail } from "../../../bindings.ts";
import { formatNumber } from "../../../lib/format/count.ts";
import { SectionHeader } from "../../../ui/section-header.tsx";
import { isOpen } from "./next-steps.ts";

/** How much there is on each tab of the issue; each number leads there. */
export function IssueNumbers({ detail }: { detail: IssueDetail }) {
  return (
    <section>
      <SectionHeader title="Contents" />
      <ul className="-mx-2">
        {numbersOf(detail).map(({ to, label, count, aside }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ issueId: detail.issue.id }}
              className="flex h-8 items-center gap-2 rounded px-2 text-13 text-ink hover:bg-hover"
            >
              <span className="flex-1">{label}</span>
              {aside !== undefined && <span className="text-12 text-ink-faint">{aside}</span>}
              <span className="min-w-6 text-right text-ink-soft tabular-nums">{formatNumber(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function numbersOf({ log_files, evidence, resolution_steps, timeline_events, documents }: IssueDetail) {
  const open = resolution_steps.filter(isOpen).length;
  const pinned = evidence.filter(({ origin }) => origin === "pinned").length;
  const incident = timeline_events.filter((event) => event.class === "incident");
  return [
    { to: "/issues/$issueId/logs", label: "Log files", count: log_files.length, aside: undefined },
    {
      to: "/issues/$issueId/evidence",
      label: "Lines of evidence",
      count: evidence.length,
      aside: pinned > 0 ? `${formatNumber(pinned)} pinned` : undefined,
    },
    {
      to: "/issues/$issueId/timeline",
      label: "Timeline events",
      count: incident.length,
      aside: undefined,
    },
    {
      to: "/issues/$issueId/whys",
      label: "Whys",
      count: resolution_steps.length,
      aside: open > 0 ? `${formatNumber(open)} open` : undefined,
    },
    { to: "/issues/$issueId/documents", label: "Documents", count: documents.length, aside: undefined },
  ] as const;
}
