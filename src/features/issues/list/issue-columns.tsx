import type { IssueSummary } from "../../../bindings.ts";
import { formatNumber } from "../../../lib/format/count.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { SeverityBadge } from "../../../ui/severity-badge.tsx";
import { StatusBadge } from "../../../ui/status-badge.tsx";
import type { TableColumn } from "../../../ui/virtual/virtual-table.tsx";

const TAGS_SHOWN = 3;

/** What the list says of an issue, from the most to the least urgent. */
export const ISSUE_COLUMNS: readonly TableColumn<IssueSummary>[] = [
  {
    id: "severity",
    header: "Severity",
    width: "3.25rem",
    cell: ({ severity }) => <SeverityBadge severity={severity} isShort />,
  },
  { id: "title", header: "Title", width: "minmax(0, 1fr)", cell: (issue) => <TitleCell issue={issue} /> },
  {
    id: "status",
    header: "Status",
    width: "7rem",
    cell: ({ status }) => <StatusBadge status={status} />,
  },
  {
    id: "assignee",
    header: "Assignee",
    width: "7.5rem",
    cell: ({ assigned_to }) =>
      assigned_to === null ? (
        <span className="text-12 text-ink-faint">Unassigned</span>
      ) : (
        <span className="text-12 text-ink-soft">{assigned_to}</span>
      ),
  },
  {
    id: "logs",
    header: "Logs",
    width: "3rem",
    align: "end",
    cell: ({ log_file_count }) => (
      <span className="text-12 text-ink-soft tabular-nums">{formatNumber(log_file_count)}</span>
    ),
  },
  {
    id: "age",
    header: "Created",
    width: "5rem",
    align: "end",
    cell: ({ created_at }) => (
      <span className="text-12 text-ink-soft">
        <Moment at={created_at} form="age" />
      </span>
    ),
  },
];

function TitleCell({ issue: { title, tags } }: { issue: IssueSummary }) {
  const more = tags.length - TAGS_SHOWN;
  return (
    <span className="flex items-center gap-3">
      <span className="min-w-24 truncate text-13 text-ink">{title}</span>
      <span className="ml-auto hidden min-w-0 shrink items-center gap-1 overflow-hidden lg:flex">
        {tags.slice(0, TAGS_SHOWN).map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        {more > 0 && <span className="shrink-0 text-11 text-ink-faint">+{more}</span>}
      </span>
    </span>
  );
}
