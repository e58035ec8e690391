import type { Job } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { formatCount } from "../../lib/format/count.ts";
import { JOB_LABELS, jobFraction, jobProgress } from "../../lib/jobs/job-words.ts";
import { useRunningJobs } from "../../lib/jobs/use-running-jobs.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { useFreshAfterJobs } from "./use-fresh-after-jobs.ts";

/** Long work in the rail, on every screen, with a way to stop it. Shows nothing when there is none. */
export function JobIndicator() {
  const jobs = useRunningJobs();
  useFreshAfterJobs(jobs.length);
  const [first] = jobs;
  if (first === undefined) {
    return null;
  }
  const words = jobs.length === 1 ? JOB_LABELS[first.kind] : formatCount(jobs.length, "job");
  return (
    <Popover
      label="Jobs"
      trigger={
        <button
          type="button"
          className="flex h-8 w-full items-center gap-2.5 rounded px-2.5 text-13 text-ink-soft hover:bg-hover hover:text-ink"
        >
          <Spinner size={16} />
          <span className="max-lg:sr-only">{words}</span>
        </button>
      }
    >
      <ul className="flex flex-col gap-4">
        {jobs.map((job) => (
          <JobItem key={job.id} job={job} />
        ))}
      </ul>
    </Popover>
  );
}

function JobItem({ job }: { job: Job }) {
  const cancelJob = useCommandMutation("cancelJob");
  const label = JOB_LABELS[job.kind];
  return (
    <li className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <p className="font-medium text-13 text-ink">{label}</p>
        <Button
          size="small"
          isBusy={cancelJob.isPending}
          onClick={() => cancelJob.mutate({ job_id: job.id })}
        >
          Cancel
        </Button>
      </div>
      <Progress label={label} fraction={jobFraction(job)} />
      <p className="truncate text-12 text-ink-faint">
        {[jobProgress(job), job.current_file].filter(Boolean).join(" · ")}
      </p>
    </li>
  );
}
