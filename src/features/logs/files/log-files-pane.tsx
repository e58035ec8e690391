import { useState } from "react";
import type { IssueId, LogFileId, StoredLog } from "../../../bindings.ts";
import { useShortcuts } from "../../../lib/actions/use-actions.ts";
import { AddLogsMenu } from "./add-logs-menu.tsx";
import { DeleteLogQuestion } from "./delete-log-question.tsx";
import { LogFacts } from "./log-facts.tsx";
import { LogFileItem } from "./log-file-item.tsx";

interface LogFilesPaneProps {
  readonly issueId: IssueId;
  readonly logs: readonly StoredLog[];
  readonly open: StoredLog;
  readonly onOpen: (logFileId: LogFileId) => void;
}

/** The logs of the issue, and what is known of the open one. */
export function LogFilesPane({ issueId, logs, open, onOpen }: LogFilesPaneProps) {
  const [deleting, setDeleting] = useState<StoredLog | null>(null);
  const openNeighbour = (...steps: number[]) => {
    const [neighbour] = steps.flatMap((step) => logs[logs.indexOf(open) + step] ?? []);
    if (neighbour) {
      onOpen(neighbour.log_file_id);
    }
  };
  useShortcuts([
    { keys: "]", title: "Next log file", section: "Log", run: () => openNeighbour(1) },
    { keys: "[", title: "Previous log file", section: "Log", run: () => openNeighbour(-1) },
  ]);
  return (
    <section aria-label="Log files" className="flex h-full min-h-0 flex-col bg-canvas">
      <header className="flex h-11 shrink-0 items-center gap-2 border-b pr-2 pl-4">
        <h2 className="font-medium text-13 text-ink">Log files</h2>
        <span className="text-12 text-ink-faint tabular-nums">{logs.length}</span>
        <span className="ml-auto">
          <AddLogsMenu issueId={issueId} />
        </span>
      </header>
      <ul data-scroll-restoration-id="log-files" className="min-h-0 flex-1 overflow-y-auto p-1.5">
        {logs.map((log) => (
          <LogFileItem
            key={log.log_file_id}
            log={log}
            isOpen={log === open}
            onOpen={() => onOpen(log.log_file_id)}
          />
        ))}
      </ul>
      <LogFacts log={open} onDelete={() => setDeleting(open)} />
      {deleting && (
        <DeleteLogQuestion
          log={deleting}
          onLeave={() => openNeighbour(1, -1)}
          onClose={() => setDeleting(null)}
        />
      )}
    </section>
  );
}
