import type { IssueId, IssueStatus } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { toCoreError } from "../../../lib/core/core-error.ts";
import { STATUS_LABELS } from "../../../lib/format/labels.ts";
import { useToaster } from "../../../ui/toast-context.ts";

/** Moves an issue to another status and offers the way back. */
export function useChangeStatus() {
  const { mutateAsync } = useCommandMutation("updateIssue");
  const toaster = useToaster();
  // Awaited rather than given callbacks, which are lost when the issue no longer passes the list's filter.
  const moveTo = async (issue_id: IssueId, status: IssueStatus, onMoved?: () => void) => {
    try {
      await mutateAsync({ issue_id, status });
      onMoved?.();
    } catch (thrown) {
      toaster.warn(toCoreError(thrown));
    }
  };
  return (
    { id, status: before }: { readonly id: IssueId; readonly status: IssueStatus },
    status: IssueStatus,
  ) =>
    void moveTo(id, status, () =>
      toaster.tell(`Status is now ${STATUS_LABELS[status].toLowerCase()}`, {
        label: "Undo",
        run: () => void moveTo(id, before),
      }),
    );
}
