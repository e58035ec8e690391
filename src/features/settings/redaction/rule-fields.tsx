import type { CoreError } from "../../../lib/core/core-error.ts";
import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { Select } from "../../../ui/select.tsx";
import { Textarea } from "../../../ui/textarea.tsx";
import { CheckField } from "./check-field.tsx";
import { confidenceOptions } from "./confidence-options.ts";
import { fieldError } from "./field-errors.ts";
import { Labelled } from "./labelled.tsx";
import { NearFields } from "./near-fields.tsx";
import { type RuleDraft, typeName } from "./rule-draft.ts";
import { SEVERITIES } from "./words.ts";

/** The fields that show their own errors. */
export const RULE_FIELDS = ["name", "type", "pattern", "validator", "near"] as const;

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly saveError: CoreError | null;
  readonly testError: CoreError | null;
  readonly onChange: (changes: Partial<RuleDraft>) => void;
}

/** What a rule says, field by field. */
export function RuleFields({ draft, saveError, testError, onChange }: RuleFieldsProps) {
  const errorOf = (field: (typeof RULE_FIELDS)[number]) => fieldError(field, testError, saveError);
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3">
        <Field label="Name" isRequired error={errorOf("name")}>
          <Input
            autoFocus
            maxLength={64}
            placeholder="Order number"
            value={draft.name}
            onChange={({ target }) => onChange({ name: target.value })}
          />
        </Field>
        <Field label="Type" isRequired error={errorOf("type")} hint={`Becomes [${draft.type || "ORDER"}_1]`}>
          <Input
            isMonospace
            maxLength={64}
            placeholder="ORDER"
            value={draft.type}
            onChange={({ target }) => onChange({ type: typeName(target.value) })}
          />
        </Field>
      </div>
      <Field
        label="Pattern"
        isRequired
        error={errorOf("pattern")}
        hint={
          <>
            A regular expression within one line. What a group{" "}
            <code className="whitespace-nowrap font-mono">{"(?<value>…)"}</code> holds is replaced, else the
            whole match.
          </>
        }
      >
        <Textarea
          isMonospace
          rows={2}
          spellCheck={false}
          placeholder="\bAB-\d{6}\b"
          value={draft.pattern}
          onChange={({ target }) => onChange({ pattern: target.value.replaceAll("\n", "") })}
        />
      </Field>
      <Labelled label="Sensitivity">
        <Segmented
          label="Sensitivity"
          options={SEVERITIES}
          value={draft.severity}
          onChange={(severity) => onChange({ severity })}
        />
      </Labelled>
      <Field label="How sure it is" isRequired>
        <Select
          options={confidenceOptions(draft.confidence)}
          value={String(draft.confidence)}
          onChange={(confidence) => onChange({ confidence: Number(confidence) })}
        />
      </Field>
      <CheckField draft={draft} error={errorOf("validator")} onChange={onChange} />
      <NearFields draft={draft} error={errorOf("near")} onChange={onChange} />
    </div>
  );
}
