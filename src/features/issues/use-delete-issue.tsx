import { useState } from "react";
import type { IssueId } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { toCoreError } from "../../lib/core/core-error.ts";
import { formatCount } from "../../lib/format/count.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToaster } from "../../ui/toast-context.ts";

interface DeletableIssue {
  readonly id: IssueId;
  readonly title: string;
  readonly logFileCount: number;
}

/**
 * Asks before an issue is deleted with all that hangs on it; `dialog` belongs on the screen that asks.
 * A screen of the issue itself leaves at once by `onConfirm`, so that it never shows what is gone.
 */
export function useDeleteIssue(onConfirm?: () => void) {
  const [asked, setAsked] = useState<DeletableIssue | null>(null);
  const deleteIssue = useCommandMutation("deleteIssue");
  const toaster = useToaster();
  // Awaited rather than given callbacks, which are lost when the screen is left meanwhile.
  const confirm = async ({ id, title }: DeletableIssue) => {
    onConfirm?.();
    try {
      await deleteIssue.mutateAsync({ issue_id: id });
      toaster.tell(`Deleted “${title}”`);
    } catch (thrown) {
      toaster.warn(toCoreError(thrown));
    }
    setAsked(null);
  };
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
      onConfirm={() => void confirm(asked)}
    />
  );
  return { ask: setAsked, dialog };
}
