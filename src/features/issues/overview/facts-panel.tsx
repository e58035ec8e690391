import type { IssueDetail } from "../../../bindings.ts";
import { SEVERITIES, SEVERITY_LABELS, STATUS_LABELS, STATUSES } from "../../../lib/format/labels.ts";
import { Field } from "../../../ui/field.tsx";
import { SectionHeader } from "../../../ui/section-header.tsx";
import { Select } from "../../../ui/select.tsx";
import { SeverityBadge } from "../../../ui/severity-badge.tsx";
import { StatusBadge } from "../../../ui/status-badge.tsx";
import { categoryOf, DOMAIN_OPTIONS, NO_DOMAIN } from "../choices.ts";
import { TagsField } from "../tags-field.tsx";
import { FactMoments } from "./fact-moments.tsx";
import { IssueMenu } from "./issue-menu.tsx";
import { TextFact } from "./text-fact.tsx";
import { useUpdateIssue } from "./use-update-issue.ts";

const SEVERITY_OPTIONS = SEVERITIES.map((value) => ({
  value,
  label: SEVERITY_LABELS[value],
  content: <SeverityBadge severity={value} />,
}));
const STATUS_OPTIONS = STATUSES.map((value) => ({
  value,
  label: STATUS_LABELS[value],
  content: <StatusBadge status={value} />,
}));

/** The facts of the issue, each changed where it stands. */
export function FactsPanel({ detail }: { detail: IssueDetail }) {
  const { issue } = detail;
  const update = useUpdateIssue(issue.id);
  return (
    <section>
      <SectionHeader title="Facts" actions={<IssueMenu detail={detail} />} />
      <div className="grid gap-3 sm:grid-cols-3 lg:grid-cols-1">
        <Field label="Status" isRequired>
          <Select options={STATUS_OPTIONS} value={issue.status} onChange={(status) => update({ status })} />
        </Field>
        <Field label="Severity" isRequired>
          <Select
            options={SEVERITY_OPTIONS}
            value={issue.severity}
            onChange={(severity) => update({ severity })}
          />
        </Field>
        <Field label="Assignee" isRequired>
          <TextFact
            value={issue.assigned_to ?? ""}
            placeholder="Nobody"
            onChange={(assigned_to) => update({ assigned_to })}
          />
        </Field>
        <Field label="Domain" isRequired>
          <Select
            options={DOMAIN_OPTIONS}
            value={issue.category ?? NO_DOMAIN}
            onChange={(choice) => update({ category: categoryOf(choice) })}
          />
        </Field>
        <Field label="Tags" isRequired>
          <TagsField tags={issue.tags} placeholder="None" onChange={(tags) => update({ tags })} />
        </Field>
      </div>
      <FactMoments issue={issue} />
    </section>
  );
}
