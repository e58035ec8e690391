import { useState } from "react";
import type { Issue } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { sayFieldError } from "../say-field-error.ts";

const FORM_ID = "rename-issue";

/** Gives the issue another title. */
export function RenameDialog({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const [title, setTitle] = useState(issue.title);
  const updateIssue = useCommandMutation("updateIssue");
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="Rename issue"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={FORM_ID} isBusy={updateIssue.isPending}>
            Rename
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        onSubmit={(event) => {
          event.preventDefault();
          updateIssue.mutate({ issue_id: issue.id, title }, { onSuccess: onClose });
        }}
      >
        <Field
          label="Title"
          error={updateIssue.error ? sayFieldError(updateIssue.error) : undefined}
          isRequired
        >
          <Input value={title} onChange={(event) => setTitle(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
