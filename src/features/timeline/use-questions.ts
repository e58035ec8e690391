import { useState } from "react";
import type { TimeDisplay, TimelineEvent } from "../../bindings.ts";
import { draftFrom, draftOf, type EventDraft, emptyDraft } from "./event-draft.ts";
import type { MilestoneKind } from "./milestones.ts";

/** What is asked in a dialog at the moment. */
export type Question =
  | { readonly kind: "write"; readonly event: TimelineEvent | null; readonly draft: EventDraft }
  | { readonly kind: "delete"; readonly event: TimelineEvent };

/** The dialogs of the timeline. A new milestone takes its time from the selected event, when there is one. */
export function useQuestions(zone: TimeDisplay, selected: TimelineEvent | undefined) {
  const [question, setQuestion] = useState<Question | null>(null);
  const write = (event: TimelineEvent | null, draft: EventDraft) =>
    setQuestion({ kind: "write", event, draft });
  return {
    question,
    close: () => setQuestion(null),
    add: () => write(null, emptyDraft("observation", zone)),
    addMilestone: (kind: MilestoneKind) =>
      write(null, selected?.class === "incident" ? draftFrom(kind, selected, zone) : emptyDraft(kind, zone)),
    edit: (event: TimelineEvent) => write(event, draftOf(event, zone)),
    remove: (event: TimelineEvent) => setQuestion({ kind: "delete", event }),
  };
}
