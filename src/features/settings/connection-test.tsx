import { type FormEvent, useState } from "react";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { connectionFacts } from "./connection-facts.ts";

/** Tries an address through the settings as they are stored, and says how it was reached. */
export function ConnectionTest() {
  const [url, setUrl] = useState("");
  const test = useCommandMutation("testConnection");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    test.mutate({ url });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field label="Address" hint="For example https://wiki.example.com" isRequired>
        <Input isMonospace value={url} onChange={({ target }) => setUrl(target.value)} />
      </Field>
      <div>
        <Button type="submit" isBusy={test.isPending} disabled={url.trim() === ""}>
          Test connection
        </Button>
      </div>
      {test.error && !test.isPending && <ErrorNote error={test.error} />}
      {test.data && !test.isPending && (
        <dl aria-label="How it was reached" className="divide-y rounded border px-3">
          {connectionFacts(test.data).map(([name, value]) => (
            <div key={name} className="grid min-h-row grid-cols-[8rem_1fr] items-center gap-x-4 py-1">
              <dt className="text-12 text-ink-faint">{name}</dt>
              <dd className="wrap-anywhere text-13 text-ink tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </form>
  );
}
