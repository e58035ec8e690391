import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { CoreError } from "../../lib/core/core-error.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Input } from "../../ui/input.tsx";
import { Keys } from "../../ui/keys.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import type { WhyDraft } from "./use-save-why.ts";

interface WhyFormProps {
  readonly label: string;
  readonly initial: WhyDraft;
  /** Where the cursor stands at first. */
  readonly startsAt: "question" | "answer";
  readonly isBusy: boolean;
  readonly error: CoreError | null;
  readonly onSave: (draft: WhyDraft) => void;
  readonly onCancel: () => void;
}

/** A question and its answer, written where they stand in the tree. */
export function WhyForm({ label, initial, startsAt, isBusy, error, onSave, onCancel }: WhyFormProps) {
  const [draft, setDraft] = useState(initial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(draft);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    } else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
    // The keys of the tree are not those of a text.
    event.stopPropagation();
  };
  return (
    <form aria-label={label} onSubmit={submit} onKeyDown={onKeyDown} className="flex flex-col gap-2 py-1">
      <Input
        aria-label="Question"
        placeholder="Why did that happen?"
        autoFocus={startsAt === "question"}
        onFocus={({ currentTarget }) => currentTarget.select()}
        value={draft.question}
        onChange={({ target }) => setDraft({ ...draft, question: target.value })}
      />
      <Textarea
        aria-label="Answer"
        rows={3}
        placeholder="The answer, when it is known"
        autoFocus={startsAt === "answer"}
        value={draft.answer}
        onChange={({ target }) => setDraft({ ...draft, answer: target.value })}
      />
      {error && <ErrorNote error={error} />}
      <div className="flex items-center gap-2">
        <Button variant="primary" size="small" type="submit" isBusy={isBusy}>
          Save
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
        <span className="ml-1 hidden items-center gap-1.5 text-11 text-ink-faint lg:flex">
          <Keys keys="mod+enter" /> saves, <Keys keys="escape" /> cancels
        </span>
      </div>
    </form>
  );
}
