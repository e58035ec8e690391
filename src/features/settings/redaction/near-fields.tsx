import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { Select } from "../../../ui/select.tsx";
import type { RuleDraft } from "./rule-draft.ts";
import { SIDES } from "./words.ts";

interface NearFieldsProps {
  readonly draft: RuleDraft;
  readonly error: string | undefined;
  readonly onChange: (changes: Partial<RuleDraft>) => void;
}

/** The words of which one must stand near a match, and how near. */
export function NearFields({ draft, error, onChange }: NearFieldsProps) {
  return (
    <>
      <Field
        label="Words near it"
        error={error}
        hint="Separated by commas; one of them on the line is enough."
      >
        <Input
          placeholder="order, order_id"
          value={draft.words}
          onChange={({ target }) => onChange({ words: target.value })}
        />
      </Field>
      {draft.words.trim() !== "" && (
        <div className="grid grid-cols-2 gap-3">
          <Field label="Where" isRequired>
            <Select options={SIDES} value={draft.side} onChange={(side) => onChange({ side })} />
          </Field>
          <Field label="Within, in bytes" isRequired>
            <Input
              inputMode="numeric"
              value={draft.distance}
              onChange={({ target }) => onChange({ distance: target.value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
