import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import type { IssueId, TimelineEvent } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Field } from "../../ui/field.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { CitedLineFields } from "./cited-line-fields.tsx";
import { createRequest, type EventDraft, lineProblem, updateRequest } from "./event-draft.ts";
import { KindField } from "./kind-field.tsx";
import { TimeField } from "./time-field.tsx";

interface EventDialogProps {
  readonly issueId: IssueId;
  /** The event that is edited; none for a new one. */
  readonly event: TimelineEvent | null;
  readonly initial: EventDraft;
  /** Kinds that the issue's events have. */
  readonly knownKinds: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: (event: TimelineEvent) => void;
}

/** Adds an event that a person knows of, or changes one. */
export function EventDialog({ issueId, event, initial, knownKinds, onClose, onSaved }: EventDialogProps) {
  const formId = useId();
  const [draft, setDraft] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const { save, isPending, error } = useSaveEvent(issueId, event, onSaved);
  const change = (changes: Partial<EventDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const problem = lineProblem(draft);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    setIsTried(true);
    if (problem === undefined) {
      save(draft);
    }
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={event === null ? "Add event" : "Edit event"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isBusy={isPending}>
            {event === null ? "Add event" : "Save"}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} onKeyDown={submitOnModEnter} className="flex flex-col gap-4 pt-1">
        <Field label="What happened" isRequired>
          <Textarea
            autoFocus
            rows={2}
            placeholder="In one sentence"
            value={draft.description}
            onChange={({ target }) => change({ description: target.value })}
          />
        </Field>
        <KindField kind={draft.kind} knownKinds={knownKinds} onChange={(kind) => change({ kind })} />
        <TimeField draft={draft} isLineCited={draft.file !== undefined} onChange={change} />
        {event === null && (
          <CitedLineFields
            issueId={issueId}
            draft={draft}
            problem={isTried ? problem : undefined}
            onChange={change}
          />
        )}
        {error && <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

/** The keys that save everywhere save here too, whichever field has the focus. */
function submitOnModEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}

function useSaveEvent(
  issueId: IssueId,
  event: TimelineEvent | null,
  onSaved: (event: TimelineEvent) => void,
) {
  const create = useCommandMutation("createTimelineEvent");
  const update = useCommandMutation("updateTimelineEvent");
  return {
    isPending: create.isPending || update.isPending,
    error: create.error ?? update.error,
    save: (draft: EventDraft) => {
      if (event === null) {
        create.mutate(createRequest(issueId, draft), { onSuccess: onSaved });
      } else {
        update.mutate(updateRequest(event, draft), { onSuccess: onSaved });
      }
    },
  };
}
