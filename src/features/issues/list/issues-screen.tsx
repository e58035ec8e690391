import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useCommandQuery } from "../../../lib/core/command-query.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import { PRIMARY_LINK_CLASS } from "../../../ui/link-class.ts";
import { Screen } from "../../../ui/screen.tsx";
import { SkeletonRows } from "../../../ui/skeleton.tsx";
import { FirstStart } from "./first-start.tsx";
import { IssueCountsStrip } from "./issue-counts-strip.tsx";
import { IssueFilters } from "./issue-filters.tsx";
import { IssueTable } from "./issue-table.tsx";
import { MatchCount } from "./match-count.tsx";

const SKELETON_ROWS = 12;

/** Every issue: what matters in numbers, the filters, and the list. */
export function IssuesScreen() {
  const counts = useCommandQuery("getIssueCounts", {});
  if (counts.isError) {
    return (
      <Screen title="Issues">
        <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />
      </Screen>
    );
  }
  if (counts.data?.total === 0) {
    return (
      <Screen title="Issues">
        <FirstStart />
      </Screen>
    );
  }
  return (
    <Screen
      title="Issues"
      aside={<MatchCount />}
      actions={
        <Link to="/issues/new" className={PRIMARY_LINK_CLASS}>
          <Plus aria-hidden size={16} />
          New issue
        </Link>
      }
      isScrolling={false}
    >
      <IssueCountsStrip counts={counts.data} />
      <IssueFilters />
      {counts.data ? <IssueTable /> : <SkeletonRows count={SKELETON_ROWS} label="Loading issues" />}
    </Screen>
  );
}
