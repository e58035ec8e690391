import type { TimelineEvent } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToaster } from "../../ui/toast-context.ts";

/** Asks before an event is deleted; the log that it was read from stays as it is. */
export function DeleteEvent({ event, onClose }: { event: TimelineEvent; onClose: () => void }) {
  const remove = useCommandMutation("deleteTimelineEvent");
  const toaster = useToaster();
  const confirm = () =>
    remove.mutate(
      { issue_id: event.issue_id, event_id: event.id },
      {
        onSuccess: () => toaster.tell("Event deleted"),
        onError: toaster.warn,
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title="Delete this event?"
      description={
        <span className="line-clamp-4 break-words">
          “{event.description}” is taken off the timeline.{" "}
          {event.source_line !== null && "The log keeps its line."}
        </span>
      }
      confirmLabel="Delete event"
      isBusy={remove.isPending}
      onConfirm={confirm}
    />
  );
}
