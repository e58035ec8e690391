import { useState } from "react";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { ErrorNote } from "../error-note.tsx";
import { Field } from "../field.tsx";
import { Input } from "../input.tsx";
import { Moment } from "../moment.tsx";
import { Select } from "../select.tsx";
import { Textarea } from "../textarea.tsx";
import { useToaster } from "../toast-context.ts";
import { CitedExcerpt } from "./cited-excerpt.tsx";
import type { CitedText } from "./cited-text.ts";

interface CreateEventDialogProps {
  readonly cited: CitedText;
  readonly onClose: () => void;
}

/** What a line can say about the incident; all but the first are milestones. */
const KINDS = [
  { value: "observation", label: "Observation" },
  { value: "started", label: "Started" },
  { value: "detected", label: "Detected" },
  { value: "acknowledged", label: "Acknowledged" },
  { value: "mitigated", label: "Mitigated" },
  { value: "resolved", label: "Resolved" },
] as const;

/** Makes a timeline event of a line; the line stays cited. */
export function CreateEventDialog({ cited, onClose }: CreateEventDialogProps) {
  const { issueId, lines, text, timestamp } = cited;
  const [kind, setKind] = useState<(typeof KINDS)[number]["value"]>("observation");
  const [description, setDescription] = useState(text.trim());
  const [occurredAt, setOccurredAt] = useState("");
  const create = useCommandMutation("createTimelineEvent");
  const toaster = useToaster();
  const submit = () => {
    const [line] = lines;
    const request = {
      issue_id: issueId,
      event_type: kind,
      description: description.trim(),
      ...(occurredAt.trim() && { occurred_at: occurredAt.trim() }),
      ...(line && { cited_line: line }),
    };
    create.mutate(request, {
      onSuccess: () => {
        toaster.tell("Event added to the timeline");
        onClose();
      },
    });
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title="Make it a timeline event">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <CitedExcerpt cited={cited} />
        <Field label="Kind" isRequired>
          <Select options={KINDS} value={kind} onChange={setKind} />
        </Field>
        <Field label="What happened" isRequired>
          <Textarea
            rows={3}
            value={description}
            onChange={({ target: { value } }) => setDescription(value)}
          />
        </Field>
        <Field label="Time" isRequired={timestamp === null} hint={timeHint(timestamp)}>
          <Input
            isMonospace
            value={occurredAt}
            onChange={({ target: { value } }) => setOccurredAt(value)}
            placeholder={timestamp ?? "2026-11-23T21:58:07Z"}
          />
        </Field>
        {create.error && <ErrorNote error={create.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="primary"
            isBusy={create.isPending}
            disabled={description.trim() === "" || (timestamp === null && occurredAt.trim() === "")}
          >
            Add event
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function timeHint(timestamp: string | null) {
  return timestamp === null ? (
    "The line has no time. RFC 3339, or a date and time in UTC."
  ) : (
    <>
      The line’s time when left empty: <Moment at={timestamp} />
    </>
  );
}
