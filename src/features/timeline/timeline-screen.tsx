import { getRouteApi } from "@tanstack/react-router";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { ScreenBody } from "../../ui/screen.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { TimelineView } from "./timeline-view.tsx";

const route = getRouteApi("/issues/$issueId/timeline");

/** When what happened: lanes, a table, and the times the incident is measured by. */
export function TimelineScreen() {
  const { issueId } = route.useParams();
  const events = useCommandQuery("listTimelineEvents", { issue_id: issueId });
  if (events.isPending) {
    return (
      <ScreenBody>
        <SkeletonRows count={12} label="Loading the timeline" />
      </ScreenBody>
    );
  }
  if (events.isError) {
    return <ErrorState error={events.error} onRetry={() => void events.refetch()} />;
  }
  return <TimelineView issueId={issueId} all={events.data} />;
}
