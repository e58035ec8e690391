import type { Dispatch, SetStateAction } from "react";
import { SEVERITIES, SEVERITY_LABELS, SEVERITY_PRIORITIES } from "../../../lib/format/labels.ts";
import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { Select } from "../../../ui/select.tsx";
import { Textarea } from "../../../ui/textarea.tsx";
import { DOMAIN_OPTIONS } from "../choices.ts";
import { TagsField } from "../tags-field.tsx";
import type { IssueDraft } from "./issue-draft.ts";
import type { IssueField } from "./use-create-issue.ts";

export interface DraftFormProps {
  readonly draft: IssueDraft;
  readonly setDraft: Dispatch<SetStateAction<IssueDraft>>;
  readonly errorOf: (field: IssueField) => string | undefined;
}

const SEVERITY_OPTIONS = SEVERITIES.map((value) => ({
  value,
  label: (
    <>
      <span className="font-semibold tabular-nums">{SEVERITY_PRIORITIES[value]}</span>{" "}
      {SEVERITY_LABELS[value]}
    </>
  ),
}));

/** What the issue is. */
export function IssueFields({ draft, setDraft, errorOf }: DraftFormProps) {
  const change = (changes: Partial<IssueDraft>) => setDraft((before) => ({ ...before, ...changes }));
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Field label="Title" hint="One line that names the symptom." error={errorOf("title")} isRequired>
        <Input
          // The one field that is needed, on a screen that is opened to fill it in.
          autoFocus
          placeholder="Checkout answers 503 since 07:14 UTC"
          value={draft.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <div className="flex flex-col gap-1.5">
        <p className="font-medium text-12 text-ink">Severity</p>
        <Segmented
          label="Severity"
          options={SEVERITY_OPTIONS}
          value={draft.severity}
          onChange={(severity) => change({ severity })}
        />
      </div>
      <Field label="Description" error={errorOf("description")}>
        <Textarea
          rows={6}
          placeholder="What is known so far: who is affected, since when, what changed"
          value={draft.description}
          onChange={(event) => change({ description: event.target.value })}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Domain" error={errorOf("category")}>
          <Select options={DOMAIN_OPTIONS} value={draft.domain} onChange={(domain) => change({ domain })} />
        </Field>
        <Field label="Assignee" error={errorOf("assigned_to")}>
          <Input value={draft.assignee} onChange={(event) => change({ assignee: event.target.value })} />
        </Field>
      </div>
      <Field label="Tags" hint="Enter or a comma ends a tag." error={errorOf("tags")}>
        <TagsField tags={draft.tags} onChange={(tags) => change({ tags })} />
      </Field>
    </div>
  );
}
