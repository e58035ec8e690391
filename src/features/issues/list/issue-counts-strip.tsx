import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { IssueCounts } from "../../../bindings.ts";
import { cx } from "../../../lib/cx.ts";
import { formatNumber } from "../../../lib/format/count.ts";
import { formatHours } from "../../../lib/format/hours.ts";
import type { IssuesSearch } from "./issues-search.ts";
import { useIssuesSearch } from "./use-issues-search.ts";

interface Figure {
  readonly label: string;
  readonly value: string | undefined;
  /** The issues that it counts; none when no filter shows exactly them. */
  readonly shows?: IssuesSearch;
  readonly isUrgent?: boolean;
}

/** The true numbers over all issues, whatever the filter. A number shows its issues. */
export function IssueCountsStrip({ counts }: { counts: IssueCounts | undefined }) {
  return (
    <ul
      aria-label="All issues in numbers"
      className="grid shrink-0 grid-cols-3 gap-x-2 gap-y-3 border-b px-3 py-2.5 sm:flex sm:justify-between"
    >
      {figuresOf(counts).map((figure) => (
        <li key={figure.label} className="min-w-0">
          <FigureCell figure={figure} />
        </li>
      ))}
    </ul>
  );
}

function figuresOf(counts: IssueCounts | undefined): Figure[] {
  const count = (value: number | undefined) => (value === undefined ? undefined : formatNumber(value));
  return [
    { label: "Open", value: count(counts?.open), shows: { status: "open" } },
    { label: "Investigating", value: count(counts?.investigating), shows: { status: "investigating" } },
    {
      label: "P1 unresolved",
      value: count(counts?.unresolved_critical),
      shows: { status: "unresolved", severity: "critical" },
      isUrgent: (counts?.unresolved_critical ?? 0) > 0,
    },
    {
      label: "P2 unresolved",
      value: count(counts?.unresolved_high),
      shows: { status: "unresolved", severity: "high" },
    },
    { label: "Resolved in 30 days", value: count(counts?.resolved_recently) },
    { label: "Mean time to resolve", value: counts && meanTime(counts) },
  ];
}

function meanTime({ mean_hours_to_resolve: hours }: IssueCounts): string {
  return hours === null ? "None yet" : formatHours(hours);
}

function FigureCell({ figure: { label, value, shows, isUrgent = false } }: { figure: Figure }) {
  const { search } = useIssuesSearch();
  const content = (
    <>
      <FigureValue value={value} isUrgent={isUrgent} />
      <span className="block truncate text-12 text-ink-faint">{label}</span>
    </>
  );
  if (shows === undefined) {
    return <div className="px-2 py-1">{content}</div>;
  }
  const isShown = search.status === shows.status && search.severity === shows.severity;
  return (
    <Link
      to="/issues"
      search={isShown ? {} : shows}
      aria-current={isShown ? "true" : undefined}
      className={cx(
        "block rounded px-2 py-1 transition-colors",
        isShown ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      {content}
    </Link>
  );
}

function FigureValue({ value, isUrgent }: { value: ReactNode; isUrgent: boolean }) {
  return (
    <span
      className={cx(
        "block whitespace-nowrap font-semibold text-20 tabular-nums",
        isUrgent ? "text-danger" : "text-ink",
      )}
    >
      {value ?? (
        <span aria-hidden className="my-1.5 block h-4 w-10 animate-pulse-soft rounded-small bg-pressed" />
      )}
    </span>
  );
}
