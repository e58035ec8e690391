import { type FormEvent, useId, useState } from "react";
import type { AllowedMatch, AllowedValue, StoredAllowedValue } from "../../../bindings.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { fieldError, otherError } from "./field-errors.ts";
import { Labelled } from "./labelled.tsx";
import { typeName } from "./rule-draft.ts";
import { submitOnModEnter } from "./submit-on-mod-enter.ts";
import { useSaveAllowed } from "./use-save-allowed.ts";

const MATCHES: ReadonlyArray<{ value: AllowedMatch; label: string }> = [
  { value: "exact", label: "This value" },
  { value: "pattern", label: "A pattern" },
];

const NEW_ENTRY: AllowedValue = { value: "", match: "exact", ignores_case: false, reason: "" };

interface AllowedDialogProps {
  /** The entry that is changed; none for a new one. */
  readonly stored: StoredAllowedValue | null;
  /** The types of values that rules find, for the list under the field. */
  readonly types: readonly string[];
  readonly onClose: () => void;
}

/** Names a value, or a shape of values, that is never replaced. */
export function AllowedDialog({ stored, types, onClose }: AllowedDialogProps) {
  const id = useId();
  const [draft, setDraft] = useState(stored?.allowed ?? NEW_ENTRY);
  const { save, isPending, error, forgetError } = useSaveAllowed(stored, onClose);
  const change = (changes: Partial<AllowedValue>) => {
    forgetError();
    setDraft((before) => ({ ...before, ...changes }));
  };
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const { type, ...rest } = draft;
    save(type ? draft : rest);
  };
  const problem = otherError(["value", "pattern", "type"], error);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={stored === null ? "Allow a value" : "Edit allowed value"}
      description="It stays as it is in the logs of every issue."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} isBusy={isPending}>
            {stored === null ? "Allow" : "Save"}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} onKeyDown={submitOnModEnter} className="flex flex-col gap-4 pt-1">
        <Labelled label="Allow">
          <Segmented
            label="Allow"
            options={MATCHES}
            value={draft.match}
            onChange={(match) => change({ match })}
          />
        </Labelled>
        <Field
          label={draft.match === "exact" ? "Value" : "Pattern"}
          isRequired
          error={fieldError("value", error) ?? fieldError("pattern", error)}
          hint={
            draft.match === "pattern" ? "A regular expression that must match the whole value." : undefined
          }
        >
          <Input
            autoFocus
            isMonospace
            placeholder={draft.match === "exact" ? "support@example.com" : "10\\.20\\..*"}
            value={draft.value}
            onChange={({ target }) => change({ value: target.value })}
          />
        </Field>
        <Field
          label="Only as type"
          error={fieldError("type", error)}
          hint="As the review names it, such as EMAIL. Any type when left empty."
        >
          <Input
            isMonospace
            list={`${id}-types`}
            value={draft.type ?? ""}
            onChange={({ target }) => change({ type: typeName(target.value) })}
          />
        </Field>
        <datalist id={`${id}-types`}>
          {types.map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
        <Checkbox
          label="In any letter case"
          isChecked={draft.ignores_case}
          onChange={(ignores_case) => change({ ignores_case })}
        />
        <Field label="Reason" hint="For whoever reads the list later.">
          <Input
            maxLength={200}
            placeholder="Published address of the support team"
            value={draft.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        </Field>
        {problem && <ErrorNote error={problem} />}
      </form>
    </Dialog>
  );
}
