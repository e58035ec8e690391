import { Link } from "@tanstack/react-router";
import { FileDown, FileText, FolderOpen, Plus, Sparkle } from "lucide-react";
import { useHost } from "../../../host/host-context.ts";
import { useLogIntake } from "../../../lib/logs-in/log-intake.ts";
import { Button } from "../../../ui/button.tsx";
import { SECONDARY_LINK_CLASS } from "../../../ui/link-class.ts";
import { SampleIncident } from "./sample-incident.tsx";

/** What stands where there is no issue yet: the three ways to the first one. */
export function FirstStart() {
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 py-10">
      <div>
        <h2 className="font-semibold text-20 text-ink">Start with the logs of an incident</h2>
        <p className="mt-1 text-14 text-ink-soft">
          You get the lines that matter with the reasons why, one timeline over all files, and a first chain
          of whys. Everything stays on this machine, encrypted.
        </p>
      </div>
      <LogDropZone />
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <section>
          <h3 className="font-medium text-14 text-ink">Describe what is broken</h3>
          <p className="mt-1 mb-3 text-13 text-ink-soft">
            Give it a title and a severity now, and add logs when you have them.
          </p>
          <Link to="/issues/new" className={SECONDARY_LINK_CLASS}>
            <Plus aria-hidden size={16} />
            New issue
          </Link>
        </section>
        <SampleIncident icon={Sparkle} />
      </div>
    </div>
  );
}

function LogDropZone() {
  const host = useHost();
  const { startIssue } = useLogIntake();
  const start = async (choice: Promise<readonly string[]>) => {
    const paths = await choice;
    if (paths.length > 0) {
      startIssue({ paths: [...paths] });
    }
  };
  return (
    <section className="flex flex-col items-center gap-1 rounded-large border border-line-strong border-dashed bg-sunken px-6 py-10 text-center">
      <FileDown aria-hidden size={24} strokeWidth={1.5} className="mb-1 text-accent" />
      <h3 className="font-medium text-14 text-ink">Drop logs here</h3>
      <p className="text-13 text-ink-soft">
        Or anywhere on the window: files, folders and archives. Pasted text works too.
      </p>
      <div className="mt-4 flex gap-2">
        <Button variant="primary" icon={FileText} onClick={() => void start(host.chooseFiles())}>
          Choose files
        </Button>
        <Button icon={FolderOpen} onClick={() => void start(host.chooseFolder())}>
          Choose folder
        </Button>
      </div>
    </section>
  );
}
