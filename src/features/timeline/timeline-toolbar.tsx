import { Plus } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import type { ShownZone } from "./event-time.ts";
import { kindLabel, sourceLabel } from "./event-words.ts";
import type { PlacedEvent } from "./placed-event.ts";
import type { TimelineSearch, TimelineSearchChanges } from "./timeline-search.ts";

const CLASSES = [
  { value: "incident", label: "Incident" },
  { value: "app", label: "Work on the issue" },
  { value: "all", label: "All" },
] as const;

const ZONES = [
  { value: "utc", label: "UTC" },
  { value: "local", label: "Local" },
  { value: "file", label: "As written" },
] as const;

/** Stands for no filter; a choice cannot have an empty value. */
const ANY = "any";

interface TimelineToolbarProps {
  /** All events, which the choices come from. */
  readonly events: readonly PlacedEvent[];
  readonly search: TimelineSearch;
  readonly zone: ShownZone;
  readonly onChange: (changes: TimelineSearchChanges) => void;
  readonly onAdd: () => void;
}

export function TimelineToolbar({ events, search, zone, onChange, onAdd }: TimelineToolbarProps) {
  const sources = choices(
    "All sources",
    events.map(({ source }) => source),
    sourceLabel,
  );
  const kinds = choices(
    "All kinds",
    events.map(({ event }) => event.event_type),
    kindLabel,
  );
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-2">
      <Segmented
        label="Events shown"
        size="small"
        options={CLASSES}
        value={search.class ?? "incident"}
        onChange={(value) => onChange({ class: value === "incident" ? undefined : value })}
      />
      <div className="w-44">
        <Select
          label="Source"
          size="small"
          options={sources}
          value={search.source ?? ANY}
          onChange={(value) => onChange({ source: value === ANY ? undefined : value })}
        />
      </div>
      <div className="w-36">
        <Select
          label="Kind"
          size="small"
          options={kinds}
          value={search.kind ?? ANY}
          onChange={(value) => onChange({ kind: value === ANY ? undefined : value })}
        />
      </div>
      <div className="ml-auto flex items-center gap-2">
        <Segmented
          label="Times shown in"
          size="small"
          options={ZONES}
          value={zone}
          onChange={(value) => onChange({ zone: value })}
        />
        <Button variant="primary" size="small" icon={Plus} onClick={onAdd}>
          Add event
        </Button>
      </div>
    </div>
  );
}

function choices(all: string, values: readonly string[], label: (value: string) => string) {
  const distinct = [...new Set(values)].sort();
  return [{ value: ANY, label: all }, ...distinct.map((value) => ({ value, label: label(value) }))];
}
