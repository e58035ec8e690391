import { Search, Tag, X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { DOMAINS } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { DOMAIN_LABELS } from "../../../lib/format/domains.ts";
import {
  SEVERITIES,
  SEVERITY_LABELS,
  SEVERITY_PRIORITIES,
  STATUS_LABELS,
} from "../../../lib/format/labels.ts";
import { Button } from "../../../ui/button.tsx";
import { Input } from "../../../ui/input.tsx";
import { Select } from "../../../ui/select.tsx";
import { isFiltered, STATUS_CHOICES } from "./issues-search.ts";
import { NO_FILTERS, useIssuesSearch } from "./use-issues-search.ts";

/** A select cannot offer an empty value, so this one stands for no filter. */
const ANY = "any";

const STATUS_OPTIONS = [
  { value: ANY, label: "Any status" },
  ...STATUS_CHOICES.map((value) => ({
    value,
    label: value === "unresolved" ? "Unresolved" : STATUS_LABELS[value],
  })),
] as const;
const SEVERITY_OPTIONS = [
  { value: ANY, label: "Any severity" },
  ...SEVERITIES.map((value) => ({ value, label: `${SEVERITY_PRIORITIES[value]} ${SEVERITY_LABELS[value]}` })),
] as const;
const DOMAIN_OPTIONS = [
  { value: ANY, label: "Any domain" },
  ...DOMAINS.map((value) => ({ value, label: DOMAIN_LABELS[value] })),
] as const;

/** Which issues the list shows. Every filter is a part of the address. */
export function IssueFilters() {
  const { search, change } = useIssuesSearch();
  return (
    <search
      aria-label="Filter issues"
      className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-2"
    >
      <span className="min-w-48 max-w-72 flex-1">
        <TextFilter />
      </span>
      <Chooser
        label="Status"
        options={STATUS_OPTIONS}
        value={search.status}
        onChange={(status) => change({ status })}
      />
      <Chooser
        label="Severity"
        options={SEVERITY_OPTIONS}
        value={search.severity}
        onChange={(severity) => change({ severity })}
      />
      <Chooser
        label="Domain"
        options={DOMAIN_OPTIONS}
        value={search.domain}
        onChange={(domain) => change({ domain })}
      />
      <span className="w-32">
        <TagFilter />
      </span>
      {isFiltered(search) && (
        <Button variant="quiet" size="small" icon={X} onClick={() => change(NO_FILTERS)}>
          Clear filters
        </Button>
      )}
    </search>
  );
}

interface ChooserProps<V extends string> {
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly value: V | typeof ANY; readonly label: string }>;
  readonly value: V | undefined;
  readonly onChange: (value: V | undefined) => void;
}

function Chooser<V extends string>({ label, options, value, onChange }: ChooserProps<V>) {
  const choose = (picked: V | typeof ANY) => onChange(picked === ANY ? undefined : picked);
  return (
    <span className="w-36">
      <Select label={label} options={options} value={value ?? ANY} onChange={choose} />
    </span>
  );
}

/** Filters while it is written; `/` leads here from anywhere on the screen. */
function TextFilter() {
  const { search, change } = useIssuesSearch();
  const field = useRef<HTMLInputElement>(null);
  useActions([
    {
      id: "filter-issues",
      title: "Filter issues by text",
      section: "Issues",
      keys: "/",
      icon: Search,
      run: () => field.current?.focus(),
    },
  ]);
  return (
    <Input
      ref={field}
      type="search"
      aria-label="Filter by text"
      icon={Search}
      placeholder="Words in title or description"
      value={search.text ?? ""}
      onChange={(event) => change({ text: event.target.value || undefined })}
      onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
    />
  );
}

/** A tag counts when it is written out, so it is taken on Enter. */
function TagFilter() {
  const { search, change } = useIssuesSearch();
  const take = (field: HTMLInputElement) => change({ tag: field.value.trim() || undefined });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") {
      take(event.currentTarget);
    }
  };
  return (
    <Input
      // A new field for a new tag, so that it shows what the address says.
      key={search.tag ?? ""}
      aria-label="Filter by tag"
      icon={Tag}
      placeholder="Tag"
      defaultValue={search.tag ?? ""}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.target.value.trim() !== (search.tag ?? "") && take(event.target)}
    />
  );
}
