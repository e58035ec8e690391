import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useFieldIds } from "../../ui/field.tsx";

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
  /** Needed outside a `Field`. */
  readonly label?: string;
  readonly placeholder?: string;
}

/** Labels as chips in a field: Enter or a comma adds what was typed, Backspace in the empty field removes the last. */
export function TagsField({ tags, onChange, label, placeholder }: TagsFieldProps) {
  const [draft, setDraft] = useState("");
  const add = () => {
    const tag = draft.trim();
    setDraft("");
    if (tag !== "" && !tags.includes(tag)) {
      onChange([...tags, tag]);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const hasDraft = draft.trim() !== "";
    if ((event.key === "Enter" && hasDraft) || event.key === ",") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && draft === "" && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div className="flex min-h-control w-full flex-wrap items-center gap-1 rounded border border-line-strong bg-surface px-1.5 py-1 focus-within:border-focus hover:border-ink-faint">
      {tags.map((tag) => (
        <TagChip key={tag} tag={tag} onRemove={() => onChange(tags.filter((kept) => kept !== tag))} />
      ))}
      <input
        {...useFieldIds()}
        aria-label={label}
        value={draft}
        placeholder={tags.length === 0 ? placeholder : undefined}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
        className="h-5 min-w-16 flex-1 bg-transparent px-1 text-13 text-ink outline-none placeholder:text-ink-faint"
      />
    </div>
  );
}

function TagChip({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  return (
    <span className="flex h-5 max-w-full items-center gap-0.5 rounded-small bg-neutral-soft pr-0.5 pl-1.5 text-12 text-neutral">
      <span className="truncate">{tag}</span>
      <button
        type="button"
        aria-label={`Remove tag ${tag}`}
        onClick={onRemove}
        className="rounded-small p-0.5 hover:bg-pressed hover:text-ink"
      >
        <X aria-hidden size={12} />
      </button>
    </span>
  );
}
