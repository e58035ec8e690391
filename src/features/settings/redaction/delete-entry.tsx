import type { StoredAllowedValue, StoredRedactionRule } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useToaster } from "../../../ui/toast-context.ts";

/** Asks before a rule is deleted. */
export function DeleteRule({ stored, onClose }: { stored: StoredRedactionRule; onClose: () => void }) {
  const remove = useCommandMutation("deleteRedactionRule");
  const toaster = useToaster();
  const confirm = () =>
    remove.mutate(
      { id: stored.id },
      { onSuccess: () => toaster.tell("Rule deleted"), onError: toaster.warn, onSettled: onClose },
    );
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title="Delete this rule?"
      description={`“${stored.rule.name}” is no longer looked for. Logs that were sealed under it must be sealed again before they are approved.`}
      confirmLabel="Delete rule"
      isBusy={remove.isPending}
      onConfirm={confirm}
    />
  );
}

/** Asks before an allowed value is replaced again. */
export function DeleteAllowed({ stored, onClose }: { stored: StoredAllowedValue; onClose: () => void }) {
  const remove = useCommandMutation("deleteAllowedValue");
  const toaster = useToaster();
  const confirm = () =>
    remove.mutate(
      { id: stored.id },
      { onSuccess: () => toaster.tell("Allowed value deleted"), onError: toaster.warn, onSettled: onClose },
    );
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title="Take this value off the allow-list?"
      description={`“${stored.allowed.value}” is replaced again wherever a rule finds it, once the logs are sealed again.`}
      confirmLabel="Take it off"
      isBusy={remove.isPending}
      onConfirm={confirm}
    />
  );
}
