import { type FormEvent, useState } from "react";
import type { VaultKey, VaultStatus } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { CoreError } from "../../lib/core/core-error.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { RadioList } from "../../ui/radio-list.tsx";
import { KEY_OPTIONS, keysFor } from "./key-options.ts";
import { PassphraseFields } from "./passphrase-fields.tsx";
import { passphraseProblem } from "./passphrase-problem.ts";

/** Opens the vault, or makes a new one, with the key that the person chooses. */
export function KeyForm({ status }: { status: VaultStatus }) {
  const keys = keysFor(status);
  const isNew = status.state === "new";
  const [key, setKey] = useState<VaultKey>(keys[0] ?? "passphrase");
  const [words, setWords] = useState({ passphrase: "", repeated: "" });
  const openVault = useCommandMutation("openVault");
  const needsWords = key === "passphrase";
  const problem = needsWords ? passphraseProblem(words, isNew) : null;
  // What is said of the last try is said until the person begins another.
  const [isChanged, setIsChanged] = useState(false);
  const error = openVault.error ?? (status.error && new CoreError(status.error));
  const chooseKey = (chosen: VaultKey) => {
    setKey(chosen);
    setIsChanged(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChanged(false);
    openVault.mutate(needsWords ? { key, passphrase: words.passphrase } : { key });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {keys.length > 1 && (
        <RadioList
          label="Key"
          options={KEY_OPTIONS.filter(({ value }) => keys.includes(value))}
          value={key}
          onChange={chooseKey}
        />
      )}
      {needsWords && (
        <PassphraseFields
          words={words}
          isNew={isNew}
          onChange={(typed) => {
            setWords(typed);
            setIsChanged(true);
          }}
        />
      )}
      {error && !isChanged && !openVault.isPending && (
        <ErrorNote
          error={error}
          action={isNew && !needsWords && <UsePassphrase onChoose={() => chooseKey("passphrase")} />}
        />
      )}
      <div className="flex items-center justify-end gap-3">
        {problem?.message && <p className="flex-1 text-12 text-ink-faint">{problem.message}</p>}
        <Button type="submit" variant="primary" isBusy={openVault.isPending} disabled={problem !== null}>
          {isNew ? "Create vault" : "Open vault"}
        </Button>
      </div>
    </form>
  );
}

/** The way on where a keychain cannot keep the key of a new vault. */
function UsePassphrase({ onChoose }: { onChoose: () => void }) {
  return (
    <Button size="small" onClick={onChoose}>
      Use a passphrase instead
    </Button>
  );
}
