import type { IssueId } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { JOB_LABELS, jobFraction } from "../../../lib/jobs/job-words.ts";
import { useRunningJobs } from "../../../lib/jobs/use-running-jobs.ts";
import { Button } from "../../../ui/button.tsx";
import { Progress } from "../../../ui/progress.tsx";

/** How far the logs are sealed again after a decision; nothing while no such job runs. */
export function SealProgress({ issueId }: { issueId: IssueId }) {
  const cancelJob = useCommandMutation("cancelJob");
  const job = useRunningJobs().find(({ kind, issue_id }) => kind === "seal" && issue_id === issueId);
  if (job === undefined) {
    return null;
  }
  const label = JOB_LABELS.seal;
  return (
    <div role="status" className="flex items-center gap-3 border-b px-4 py-1.5 text-12 text-ink-soft">
      <span className="shrink-0">{label}</span>
      <Progress label={label} fraction={jobFraction(job)} />
      <Button size="small" isBusy={cancelJob.isPending} onClick={() => cancelJob.mutate({ job_id: job.id })}>
        Cancel
      </Button>
    </div>
  );
}
