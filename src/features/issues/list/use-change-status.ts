import type { IssueId, IssueStatus } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { STATUS_LABELS } from "../../../lib/format/labels.ts";
import { useToaster } from "../../../ui/toast-context.ts";

/** Moves an issue to another status and offers the way back. */
export function useChangeStatus() {
  const { mutate } = useCommandMutation("updateIssue");
  const toaster = useToaster();
  return (issue: { readonly id: IssueId; readonly status: IssueStatus }, status: IssueStatus) => {
    const moveTo = (wanted: IssueStatus, onSuccess: () => void) =>
      mutate({ issue_id: issue.id, status: wanted }, { onSuccess, onError: toaster.warn });
    moveTo(status, () =>
      toaster.tell(`Status is now ${STATUS_LABELS[status].toLowerCase()}`, {
        label: "Undo",
        run: () => moveTo(issue.status, () => undefined),
      }),
    );
  };
}
