import { getRouteApi } from "@tanstack/react-router";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { ScreenBody } from "../../ui/screen.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { WhysView } from "./whys-view.tsx";

const route = getRouteApi("/issues/$issueId/whys");

/** Why it happened, and why that, down to what can be changed. */
export function WhysScreen() {
  const { issueId } = route.useParams();
  const steps = useCommandQuery("listResolutionSteps", { issue_id: issueId });
  const detail = useCommandQuery("getIssue", { issue_id: issueId });
  const error = steps.error ?? detail.error;
  if (error) {
    const retry = () => void Promise.all([steps.refetch(), detail.refetch()]);
    return <ErrorState error={error} onRetry={retry} />;
  }
  if (steps.data === undefined || detail.data === undefined) {
    return (
      <ScreenBody>
        <SkeletonRows count={8} label="Loading the whys" />
      </ScreenBody>
    );
  }
  return <WhysView detail={detail.data} steps={steps.data} />;
}
