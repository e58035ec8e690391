import { useState } from "react";
import type { IssueId, RedactionReview, ReviewedValue } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { formatCount } from "../../../lib/format/count.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { Select } from "../../../ui/select.tsx";
import { useToaster } from "../../../ui/toast-context.ts";
import { kindWords } from "./kind-words.ts";

interface AddValueDialogProps {
  readonly issueId: IssueId;
  /** The text that was selected in the lines, if any. */
  readonly selectedText: string;
  readonly onAdded: (value: ReviewedValue) => void;
  readonly onClose: () => void;
}

/** Kinds that a person is likely to see where no rule does. */
const KINDS = ["SECRET", "PERSON", "HOSTNAME", "USERNAME", "EMAIL", "PHONE", "IPV4", "TOKEN"] as const;

/** Has a value replaced that no rule found. */
export function AddValueDialog({ issueId, selectedText, onAdded, onClose }: AddValueDialogProps) {
  const [value, setValue] = useState(selectedText);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("SECRET");
  const decideRedaction = useCommandMutation("decideRedaction");
  const toaster = useToaster();
  const submit = () =>
    decideRedaction.mutate(
      { issue_id: issueId, value: value.trim(), decision: "replace", pii_type: kind },
      {
        onSuccess: (review) => {
          const added = addedValue(review, value.trim());
          toaster.tell(toldOf(added));
          onClose();
          if (added !== undefined) {
            onAdded(added);
          }
        },
      },
    );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="Replace a value"
      description="Every place where it stands in the logs of this issue gets a placeholder."
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label="Value"
          isRequired
          hint="Exactly as it stands in the log; text selected in the lines is filled in."
        >
          <Input autoFocus isMonospace value={value} onChange={({ target }) => setValue(target.value)} />
        </Field>
        <Field label="Kind" isRequired>
          <Select
            options={KINDS.map((piiType) => ({ value: piiType, label: kindWords(piiType) }))}
            value={kind}
            onChange={setKind}
          />
        </Field>
        {decideRedaction.error && <ErrorNote error={decideRedaction.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="primary"
            isBusy={decideRedaction.isPending}
            disabled={value.trim() === ""}
          >
            Replace
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The value among those of the review; a review with very many leaves some out. */
function addedValue({ values }: RedactionReview, text: string): ReviewedValue | undefined {
  return values.find(({ value, decision }) => value === text && decision === "replace");
}

function toldOf(added: ReviewedValue | undefined): string {
  return added === undefined
    ? "Value replaced in all logs of this issue"
    : `Value replaced in ${formatCount(added.occurrences, "place")}`;
}
