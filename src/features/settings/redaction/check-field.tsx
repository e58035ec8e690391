import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { Select } from "../../../ui/select.tsx";
import type { RuleDraft } from "./rule-draft.ts";
import { CHECKS } from "./words.ts";

interface CheckFieldProps {
  readonly draft: RuleDraft;
  readonly error: string | undefined;
  readonly onChange: (changes: Partial<RuleDraft>) => void;
}

/** What a match must pass besides, with the numbers that this check needs. */
export function CheckField({ draft, error, onChange }: CheckFieldProps) {
  return (
    <>
      <Field label="Check" error={error}>
        <Select options={CHECKS} value={draft.check} onChange={(check) => onChange({ check })} />
      </Field>
      {draft.check === "entropy" && (
        <Field
          label="Randomness, in bits a byte"
          isRequired
          hint="Words have about 3, random letters and digits 4 and more."
        >
          <Input
            inputMode="decimal"
            value={draft.bitsMin}
            onChange={({ target }) => onChange({ bitsMin: target.value })}
          />
        </Field>
      )}
      {draft.check === "length" && (
        <div className="grid grid-cols-2 gap-3">
          <Field label="Characters at least" isRequired>
            <Input
              inputMode="numeric"
              value={draft.charsMin}
              onChange={({ target }) => onChange({ charsMin: target.value })}
            />
          </Field>
          <Field label="At most" isRequired>
            <Input
              inputMode="numeric"
              value={draft.charsMax}
              onChange={({ target }) => onChange({ charsMax: target.value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
