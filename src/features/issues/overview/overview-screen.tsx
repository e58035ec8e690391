import { useParams } from "@tanstack/react-router";
import type { IssueDetail } from "../../../bindings.ts";
import { useCommandQuery } from "../../../lib/core/command-query.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import { ScreenBody } from "../../../ui/screen.tsx";
import { AnalysisState } from "./analysis-state.tsx";
import { CauseSection } from "./cause-section.tsx";
import { DescriptionSection } from "./description-section.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { IssueNumbers } from "./issue-numbers.tsx";
import { NextSteps } from "./next-steps-list.tsx";
import { OverviewSkeleton } from "./overview-skeleton.tsx";

/** What a person who opens an issue needs first: the likely cause, what to do next, and the facts. */
export function OverviewScreen() {
  const { issueId } = useParams({ from: "/issues/$issueId" });
  const issue = useCommandQuery("getIssue", { issue_id: issueId });
  return (
    <ScreenBody>
      {issue.isError ? (
        <ErrorState error={issue.error} onRetry={() => void issue.refetch()} />
      ) : issue.data === undefined ? (
        <OverviewSkeleton />
      ) : (
        <Overview detail={issue.data} />
      )}
    </ScreenBody>
  );
}

function Overview({ detail }: { detail: IssueDetail }) {
  return (
    <div className="mx-auto grid max-w-6xl gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="flex min-w-0 flex-col gap-8">
        <AnalysisState issueId={detail.issue.id} />
        <CauseSection detail={detail} />
        <NextSteps detail={detail} />
        <DescriptionSection issue={detail.issue} />
      </div>
      <aside aria-label="Facts" className="flex min-w-0 flex-col gap-8">
        <FactsPanel detail={detail} />
        <IssueNumbers detail={detail} />
      </aside>
    </div>
  );
}
