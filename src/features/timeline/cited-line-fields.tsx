import type { IssueId } from "../../bindings.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { Select } from "../../ui/select.tsx";
import type { EventDraft } from "./event-draft.ts";

const NONE = "none";

interface CitedLineFieldsProps {
  readonly issueId: IssueId;
  readonly draft: EventDraft;
  readonly problem: string | undefined;
  readonly onChange: (changes: Partial<EventDraft>) => void;
}

/** The line of a log that shows the event. */
export function CitedLineFields({ issueId, draft, problem, onChange }: CitedLineFieldsProps) {
  const logs = useCommandQuery("listLogFiles", { issue_id: issueId });
  if (logs.data === undefined || logs.data.length === 0) {
    return null;
  }
  const names = [...new Set(logs.data.map(({ file_name }) => file_name))];
  const options = [{ value: NONE, label: "No log" }, ...names.map((name) => ({ value: name, label: name }))];
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <Field label="Log that shows it">
          <Select
            options={options}
            value={draft.file ?? NONE}
            onChange={(value) => onChange({ file: value === NONE ? undefined : value })}
          />
        </Field>
      </div>
      {draft.file !== undefined && (
        <div className="w-36">
          <Field label="Line" isRequired error={problem}>
            <Input
              isMonospace
              inputMode="numeric"
              value={draft.line}
              onChange={({ target }) => onChange({ line: target.value })}
            />
          </Field>
        </div>
      )}
    </div>
  );
}
