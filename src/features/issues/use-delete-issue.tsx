import { useState } from "react";
import type { IssueId } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { formatCount } from "../../lib/format/count.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToaster } from "../../ui/toast-context.ts";

interface DeletableIssue {
  readonly id: IssueId;
  readonly title: string;
  readonly logFileCount: number;
}

/** Asks before an issue is deleted with all that hangs on it; `dialog` belongs on the screen that asks. */
export function useDeleteIssue(onDeleted?: () => void) {
  const [asked, setAsked] = useState<DeletableIssue | null>(null);
  const deleteIssue = useCommandMutation("deleteIssue");
  const toaster = useToaster();
  const confirm = ({ id, title }: DeletableIssue) =>
    deleteIssue.mutate(
      { issue_id: id },
      {
        onSuccess: () => {
          toaster.tell(`Deleted “${title}”`);
          onDeleted?.();
        },
        onError: toaster.warn,
        onSettled: () => setAsked(null),
      },
    );
  const dialog = asked && (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => isOpen || setAsked(null)}
      title="Delete this issue?"
      description={
        <>
          “{asked.title}” is deleted with {formatCount(asked.logFileCount, "log file")} and all its evidence,
          whys, events and documents. This cannot be undone. The audit log keeps an entry of it.
        </>
      }
      confirmLabel="Delete issue"
      isBusy={deleteIssue.isPending}
      onConfirm={() => confirm(asked)}
    />
  );
  return { ask: setAsked, dialog };
}
