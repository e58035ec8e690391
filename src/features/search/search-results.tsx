import { Link } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import type { SearchHit } from "../../bindings.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { formatCount } from "../../lib/format/count.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SeverityBadge } from "../../ui/severity-badge.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { SnippetText } from "./snippet-text.tsx";

/** More than a person reads; a further word finds the rest. */
const RESULTS_MAX = 100;

interface SearchResultsProps {
  readonly words: string;
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The issues that hold the words, best first. */
export function SearchResults({ words, listRef, onKeyDown }: SearchResultsProps) {
  // One more than is shown, to know whether there are more.
  const found = useCommandQuery(
    "searchIssues",
    { query: words, limit: RESULTS_MAX + 1 },
    { keepPrevious: true },
  );
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (found.data === undefined) {
    return <SkeletonRows count={6} label="Searching" />;
  }
  if (found.data.length === 0) {
    return (
      <EmptyState icon={SearchX} title={`No issue has “${words}”`}>
        Every word must be in the title or the description of one issue. Try fewer words, or only the
        beginning of the last one. Text inside logs is searched on the Logs screen of an issue.
      </EmptyState>
    );
  }
  const shown = found.data.slice(0, RESULTS_MAX);
  return (
    <>
      <p role="status" className="mb-2 text-12 text-ink-faint">
        {found.data.length > RESULTS_MAX
          ? `The best ${RESULTS_MAX} issues. A further word finds the others.`
          : formatCount(shown.length, "issue")}
      </p>
      <ul ref={listRef} onKeyDown={onKeyDown} className="-mx-3 max-w-4xl">
        {shown.map((hit) => (
          <SearchResult key={hit.id} hit={hit} />
        ))}
      </ul>
    </>
  );
}

function SearchResult({ hit: { id, title, severity, status, snippet } }: { hit: SearchHit }) {
  return (
    <li>
      <Link
        to="/issues/$issueId/overview"
        params={{ issueId: id }}
        className="-outline-offset-2 flex items-start gap-3 rounded px-3 py-2.5 hover:bg-hover focus-visible:bg-accent-soft"
      >
        <SeverityBadge severity={severity} isShort />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-13 text-ink">{title}</span>
          <span className="mt-0.5 line-clamp-2 text-12 text-ink-soft wrap-anywhere">
            <SnippetText snippet={snippet} />
          </span>
        </span>
        <StatusBadge status={status} />
      </Link>
    </li>
  );
}
