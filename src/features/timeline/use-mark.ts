import type { TimelineEvent } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { useToaster } from "../../ui/toast-context.ts";

/** Gives an event another kind, e.g. makes it a milestone. */
export function useMark(): (event: TimelineEvent, kind: string) => void {
  const update = useCommandMutation("updateTimelineEvent");
  const toaster = useToaster();
  return ({ issue_id, id }, kind) =>
    update.mutate({ issue_id, event_id: id, event_type: kind }, { onError: toaster.warn });
}
