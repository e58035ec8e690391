import type { StoredLog } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { formatCount } from "../../../lib/format/count.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useToaster } from "../../../ui/toast-context.ts";

interface DeleteLogQuestionProps {
  readonly log: StoredLog;
  /** Called before the log goes, so that nothing on the screen reads it any more. */
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Asks before a log goes, and says what goes with it. */
export function DeleteLogQuestion({ log, onLeave, onClose }: DeleteLogQuestionProps) {
  const deleteLogFile = useCommandMutation("deleteLogFile");
  const toaster = useToaster();
  const confirm = () => {
    onLeave();
    deleteLogFile.mutate(
      { log_file_id: log.log_file_id },
      {
        onSuccess: () => toaster.tell(`${log.file_name} deleted`),
        onError: toaster.warn,
        onSettled: onClose,
      },
    );
  };
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={`Delete ${log.file_name}?`}
      description={`${formatCount(log.line_count, "line")} and the evidence taken from them are removed from this issue. The file on the disk stays where it is.`}
      confirmLabel="Delete log"
      isBusy={deleteLogFile.isPending}
      onConfirm={confirm}
    />
  );
}
