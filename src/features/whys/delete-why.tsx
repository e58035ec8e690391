import type { ResolutionStep } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToaster } from "../../ui/toast-context.ts";
import { isProposal } from "./why-tree.ts";

interface DeleteWhyProps {
  readonly step: ResolutionStep;
  readonly hasChildren: boolean;
  readonly onClose: () => void;
}

/** Asks before a why is taken out of the tree, or a proposal rejected. */
export function DeleteWhy({ step, hasChildren, onClose }: DeleteWhyProps) {
  const remove = useCommandMutation("deleteResolutionStep");
  const toaster = useToaster();
  const isRejection = isProposal(step);
  const confirm = () =>
    remove.mutate(
      { issue_id: step.issue_id, step_id: step.id },
      {
        onSuccess: () => toaster.tell(isRejection ? "Proposal rejected" : "Why deleted"),
        onError: toaster.warn,
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={isRejection ? "Reject this proposal?" : "Delete this why?"}
      description={
        <span className="line-clamp-4 break-words">
          {hasChildren && "The whys under it move up by one level. "}“{step.why_question}” is deleted with its
          answer.
        </span>
      }
      confirmLabel={isRejection ? "Reject proposal" : "Delete why"}
      isBusy={remove.isPending}
      onConfirm={confirm}
    />
  );
}
