import { useState } from "react";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { Select } from "../../ui/select.tsx";
import { kindLabel } from "./event-words.ts";
import { isMilestoneKind, MILESTONE_KINDS, MILESTONE_MEANINGS } from "./milestones.ts";

const OTHER = "other";
const OFFERED = ["observation", ...MILESTONE_KINDS];

interface KindFieldProps {
  readonly kind: string;
  readonly knownKinds: readonly string[];
  readonly onChange: (kind: string) => void;
}

/** An event's kind: one that is known, or a word of one's own. */
export function KindField({ kind, knownKinds, onChange }: KindFieldProps) {
  const [isOther, setIsOther] = useState(false);
  const kinds = [...new Set([...OFFERED, ...knownKinds, ...(isOther ? [] : [kind])])].filter(Boolean);
  const options = [
    ...kinds.map((value) => ({ value, label: kindLabel(value) })),
    { value: OTHER, label: "Another kind" },
  ];
  const choose = (value: string) => {
    setIsOther(value === OTHER);
    onChange(value === OTHER ? "" : value);
  };
  return (
    <>
      <Field label="Kind" isRequired hint={isMilestoneKind(kind) ? MILESTONE_MEANINGS[kind] : undefined}>
        <Select options={options} value={isOther ? OTHER : kind} onChange={choose} />
      </Field>
      {isOther && (
        <Field label="Name of the kind" hint="A word or two, e.g. deploy. Observation when left empty.">
          <Input value={kind} maxLength={100} onChange={({ target }) => onChange(target.value)} />
        </Field>
      )}
    </>
  );
}
