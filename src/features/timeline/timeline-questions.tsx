import type { IssueId, TimelineEvent } from "../../bindings.ts";
import { DeleteEvent } from "./delete-event.tsx";
import { EventDialog } from "./event-dialog.tsx";
import type { Question } from "./use-questions.ts";

interface TimelineQuestionsProps {
  readonly issueId: IssueId;
  readonly all: readonly TimelineEvent[];
  readonly question: Question | null;
  readonly onClose: () => void;
  readonly onSaved: (event: TimelineEvent) => void;
}

/** The dialog that is open over the timeline. */
export function TimelineQuestions({ issueId, all, question, onClose, onSaved }: TimelineQuestionsProps) {
  switch (question?.kind) {
    case "write":
      return (
        <EventDialog
          issueId={issueId}
          event={question.event}
          initial={question.draft}
          knownKinds={kindsOf(all)}
          onClose={onClose}
          onSaved={onSaved}
        />
      );
    case "delete":
      return <DeleteEvent event={question.event} onClose={onClose} />;
    default:
      return null;
  }
}

function kindsOf(events: readonly TimelineEvent[]): string[] {
  const ours = events.filter((event) => event.class === "incident");
  return [...new Set(ours.map(({ event_type }) => event_type))];
}
