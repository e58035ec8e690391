import { FileText, Plus } from "lucide-react";
import type { IssueId, StoredLog } from "../../bindings.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { ScreenBody } from "../../ui/screen.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { SplitPane } from "../../ui/split-pane.tsx";
import { AddLogsMenu } from "./files/add-logs-menu.tsx";
import { LogFilesPane } from "./files/log-files-pane.tsx";
import { LogModes } from "./log-modes.tsx";
import { RedactionView } from "./redaction/redaction-view.tsx";
import { useLogsAddress } from "./use-logs-address.ts";
import { LogView } from "./viewer/log-view.tsx";

/** The logs of an issue: to read, and to review what of them may leave the machine. */
export function LogsScreen() {
  const { issueId } = useLogsAddress();
  const logs = useCommandQuery("listLogContents", { issue_id: issueId });
  if (logs.error) {
    return <ErrorState error={logs.error} onRetry={() => void logs.refetch()} />;
  }
  if (logs.data === undefined) {
    return (
      <ScreenBody>
        <SkeletonRows count={12} label="Loading the logs" />
      </ScreenBody>
    );
  }
  const [first] = logs.data;
  return first ? <OpenLogs issueId={issueId} logs={logs.data} first={first} /> : <NoLogs issueId={issueId} />;
}

interface OpenLogsProps {
  readonly issueId: IssueId;
  readonly logs: readonly StoredLog[];
  readonly first: StoredLog;
}

function OpenLogs({ issueId, logs, first }: OpenLogsProps) {
  const { search, goTo } = useLogsAddress();
  const open = logs.find(({ log_file_id }) => log_file_id === search.log) ?? first;
  return (
    <ScreenBody isScrolling={false}>
      <LogModes issueId={issueId} />
      {search.view === "redaction" ? (
        <RedactionView issueId={issueId} logs={logs} log={open} />
      ) : (
        <div className="min-h-0 flex-1">
          <SplitPane
            label="Width of the list of logs"
            initialFraction={0.22}
            first={
              <LogFilesPane
                issueId={issueId}
                logs={logs}
                open={open}
                onOpen={(log) => goTo({ log, line: undefined })}
              />
            }
            second={<LogView key={open.log_file_id} issueId={issueId} log={open} />}
          />
        </div>
      )}
    </ScreenBody>
  );
}

function NoLogs({ issueId }: { issueId: IssueId }) {
  return (
    <EmptyState
      icon={FileText}
      title="No logs yet"
      actions={
        <AddLogsMenu
          issueId={issueId}
          trigger={
            <Button variant="primary" icon={Plus}>
              Add logs
            </Button>
          }
        />
      }
    >
      Drop files, folders or archives anywhere on this window, or paste lines. They are redacted as they are
      read and stay on this machine.
    </EmptyState>
  );
}
