import type { IssueId, JobKind } from "../bindings.ts";
import { useCommandMutation } from "../lib/core/command-mutation.ts";
import { JOB_LABELS, jobFraction, jobProgress } from "../lib/jobs/job-words.ts";
import { useRunningJobs } from "../lib/jobs/use-running-jobs.ts";
import { Button } from "./button.tsx";
import { Progress } from "./progress.tsx";

interface JobStripProps {
  readonly issueId: IssueId;
  /** The kinds of work that change what the screen shows. */
  readonly kinds: readonly JobKind[];
}

/** How far work on this issue is, with a way to stop it; nothing while none is going on. */
export function JobStrip({ issueId, kinds }: JobStripProps) {
  const cancelJob = useCommandMutation("cancelJob");
  const job = useRunningJobs().find(({ kind, issue_id }) => kinds.includes(kind) && issue_id === issueId);
  if (job === undefined) {
    return null;
  }
  const label = JOB_LABELS[job.kind];
  return (
    <section aria-label={label} className="flex shrink-0 items-center gap-3 border-b px-4 py-1.5 text-12">
      <span className="shrink-0 text-ink">{label}</span>
      <Progress label={label} fraction={jobFraction(job)} />
      <span className="shrink-0 text-ink-faint tabular-nums">{jobProgress(job)}</span>
      <Button size="small" isBusy={cancelJob.isPending} onClick={() => cancelJob.mutate({ job_id: job.id })}>
        Cancel
      </Button>
    </section>
  );
}
