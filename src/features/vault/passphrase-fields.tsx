import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { PASSPHRASE_CHARACTERS_MIN, type PassphraseWords } from "./passphrase-problem.ts";

interface PassphraseFieldsProps {
  readonly words: PassphraseWords;
  readonly isNew: boolean;
  readonly onChange: (words: PassphraseWords) => void;
}

/** The passphrase, twice for a new vault. */
export function PassphraseFields({ words, isNew, onChange }: PassphraseFieldsProps) {
  return (
    <>
      <Field
        label="Passphrase"
        hint={isNew ? `At least ${PASSPHRASE_CHARACTERS_MIN} characters; several words are best.` : undefined}
        isRequired
      >
        <Input
          // The one thing to do next, at the start and when a passphrase is chosen.
          autoFocus
          type="password"
          autoComplete={isNew ? "new-password" : "current-password"}
          value={words.passphrase}
          onChange={({ target }) => onChange({ ...words, passphrase: target.value })}
        />
      </Field>
      {isNew && (
        <Field label="Passphrase again" isRequired>
          <Input
            type="password"
            autoComplete="new-password"
            value={words.repeated}
            onChange={({ target }) => onChange({ ...words, repeated: target.value })}
          />
        </Field>
      )}
    </>
  );
}
