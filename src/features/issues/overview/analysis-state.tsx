import type { IssueId, Job } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { useCommandQuery } from "../../../lib/core/command-query.ts";
import { CoreError } from "../../../lib/core/core-error.ts";
import { JOB_LABELS, jobFraction, jobProgress } from "../../../lib/jobs/job-words.ts";
import { useRunningJobs } from "../../../lib/jobs/use-running-jobs.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { Progress } from "../../../ui/progress.tsx";

/** The work that goes on for this issue, or how the last one failed. Nothing when all is well. */
export function AnalysisState({ issueId }: { issueId: IssueId }) {
  const running = useRunningJobs().find((job) => job.issue_id === issueId);
  const { data: jobs = [] } = useCommandQuery("listJobs", {});
  const newest = newestOf(jobs.filter((job) => job.issue_id === issueId));
  if (running !== undefined) {
    return <RunningJob job={running} />;
  }
  if (newest?.state === "failed" && newest.error !== null) {
    return <ErrorNote error={new CoreError(newest.error)} />;
  }
  return null;
}

function newestOf(jobs: readonly Job[]): Job | undefined {
  return jobs.reduce<Job | undefined>(
    (newest, job) => (newest && newest.id > job.id ? newest : job),
    undefined,
  );
}

function RunningJob({ job }: { job: Job }) {
  const cancelJob = useCommandMutation("cancelJob");
  const label = JOB_LABELS[job.kind];
  return (
    <section aria-label={label} className="flex flex-col gap-2">
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 truncate text-13 text-ink">
          <span className="font-medium">{label}</span>
          <span className="ml-2 text-12 text-ink-faint">
            {[jobProgress(job), job.current_file].filter(Boolean).join(" · ")}
          </span>
        </p>
        <Button
          size="small"
          isBusy={cancelJob.isPending}
          onClick={() => cancelJob.mutate({ job_id: job.id })}
        >
          Cancel
        </Button>
      </div>
      <Progress label={label} fraction={jobFraction(job)} />
    </section>
  );
}
