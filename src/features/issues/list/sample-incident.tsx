import { useNavigate } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { JOB_LABELS, jobFraction } from "../../../lib/jobs/job-words.ts";
import { useRunningJobs } from "../../../lib/jobs/use-running-jobs.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { Progress } from "../../../ui/progress.tsx";

/** Makes the sample incident on the real engines, and opens it. */
export function SampleIncident({ icon }: { icon: LucideIcon }) {
  const createSample = useCommandMutation("createSampleIssue");
  const navigate = useNavigate();
  // Awaited rather than given a callback: this goes away as soon as there is an issue, and callbacks with it.
  const open = async () => {
    try {
      const { id } = await createSample.mutateAsync({});
      await navigate({ to: "/issues/$issueId/overview", params: { issueId: id } });
    } catch {
      // The error stands below the button.
    }
  };
  return (
    <section>
      <h3 className="font-medium text-14 text-ink">Look around first</h3>
      <p className="mt-1 mb-3 text-13 text-ink-soft">
        A checkout outage with the logs of a database, a proxy, a cluster and two services. All names are
        invented.
      </p>
      <Button icon={icon} isBusy={createSample.isPending} onClick={() => void open()}>
        Open the sample incident
      </Button>
      {createSample.isPending && <SampleProgress />}
      {createSample.isError && (
        <div className="mt-3">
          <ErrorNote error={createSample.error} />
        </div>
      )}
    </section>
  );
}

function SampleProgress() {
  const [job] = useRunningJobs();
  const label = job ? JOB_LABELS[job.kind] : "Writing the sample";
  return (
    <div className="mt-3 flex flex-col gap-1.5">
      <Progress label={label} fraction={job ? jobFraction(job) : null} />
      <p role="status" className="text-12 text-ink-faint">
        {label}
      </p>
    </div>
  );
}
