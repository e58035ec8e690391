import { CornerDownRight, ListTree, ScanSearch } from "lucide-react";
import type { IssueDetail } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useToaster } from "../../ui/toast-context.ts";

interface NoWhysProps {
  readonly detail: IssueDetail;
  readonly onStart: () => void;
}

/** What stands where no why was asked: begin with the symptom, or let the analysis propose. */
export function NoWhys({ detail: { issue, log_files }, onStart }: NoWhysProps) {
  const analyze = useCommandMutation("analyzeLogs");
  const toaster = useToaster();
  return (
    <EmptyState
      icon={ListTree}
      title="No why has been asked yet"
      actions={
        <>
          <Button variant="primary" icon={CornerDownRight} onClick={onStart}>
            Start with the symptom
          </Button>
          {log_files.length > 0 && (
            <Button
              icon={ScanSearch}
              isBusy={analyze.isPending}
              onClick={() => analyze.mutate({ issue_id: issue.id }, { onError: toaster.warn })}
            >
              Analyze the logs
            </Button>
          )}
        </>
      }
    >
      {log_files.length > 0
        ? "Ask why the symptom occurred, or let an analysis of the logs propose the first whys."
        : "Ask why the symptom occurred. Or drop logs anywhere in the window: their analysis proposes the first whys."}
    </EmptyState>
  );
}
