import { Pencil } from "lucide-react";
import { type FormEvent, useState } from "react";
import type { Issue } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { SectionHeader } from "../../../ui/section-header.tsx";
import { Textarea } from "../../../ui/textarea.tsx";

/** What is known in free words; edited where it stands. */
export function DescriptionSection({ issue }: { issue: Issue }) {
  const [isEditing, setIsEditing] = useState(false);
  useActions([
    {
      id: "edit-description",
      title: "Edit the description",
      section: "This issue",
      keys: "e",
      icon: Pencil,
      run: () => setIsEditing(true),
    },
  ]);
  return (
    <section>
      <SectionHeader
        title="Description"
        actions={
          !isEditing && (
            <Button size="small" variant="quiet" icon={Pencil} onClick={() => setIsEditing(true)}>
              Edit
            </Button>
          )
        }
      />
      {isEditing ? (
        <DescriptionForm issue={issue} onDone={() => setIsEditing(false)} />
      ) : (
        <p className="max-w-3xl whitespace-pre-wrap text-14 text-ink wrap-anywhere">
          {issue.description ?? <span className="text-ink-faint">Nothing is written down yet.</span>}
        </p>
      )}
    </section>
  );
}

function DescriptionForm({ issue, onDone }: { issue: Issue; onDone: () => void }) {
  const [text, setText] = useState(issue.description ?? "");
  const updateIssue = useCommandMutation("updateIssue");
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    updateIssue.mutate({ issue_id: issue.id, description: text }, { onSuccess: onDone });
  };
  return (
    <form className="flex max-w-3xl flex-col gap-3" onSubmit={save}>
      <Textarea
        aria-label="Description"
        autoFocus
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text === (issue.description ?? "")) {
            onDone();
          } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            save(event);
          }
        }}
      />
      {updateIssue.isError && <ErrorNote error={updateIssue.error} />}
      <div className="flex gap-2">
        <Button variant="primary" type="submit" isBusy={updateIssue.isPending}>
          Save
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
