import { FileText, FolderOpen } from "lucide-react";
import type { IssueId } from "../../../bindings.ts";
import { useHost } from "../../../host/host-context.ts";
import { useLogIntake } from "../../../lib/logs-in/log-intake.ts";
import { Button } from "../../../ui/button.tsx";

/** The first thing to do for an issue that has no logs. */
export function AddLogs({ issueId }: { issueId: IssueId }) {
  const host = useHost();
  const { analyze } = useLogIntake();
  const add = async (choice: Promise<readonly string[]>) => {
    const paths = await choice;
    if (paths.length > 0) {
      analyze(issueId, { paths: [...paths] });
    }
  };
  return (
    <section
      aria-label="Add logs"
      className="flex flex-col items-center gap-1 rounded-large border border-line-strong border-dashed bg-sunken px-6 py-8 text-center"
    >
      <h2 className="font-medium text-14 text-ink">Drop the logs of this incident</h2>
      <p className="max-w-md text-13 text-ink-soft">
        Their lines are ranked with reasons, merged into one timeline, and searched for the cause.
      </p>
      <div className="mt-4 flex gap-2">
        <Button variant="primary" icon={FileText} onClick={() => void add(host.chooseFiles())}>
          Choose files
        </Button>
        <Button icon={FolderOpen} onClick={() => void add(host.chooseFolder())}>
          Choose folder
        </Button>
      </div>
    </section>
  );
}
