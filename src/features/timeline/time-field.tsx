import { formatDateTime, parseMoment, zoneName } from "../../lib/format/moment.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import type { EventDraft } from "./event-draft.ts";
import { namesZone, timeForCore } from "./typed-time.ts";

const ZONES = [
  { value: "local", label: "Local" },
  { value: "utc", label: "UTC" },
] as const;

interface TimeFieldProps {
  readonly draft: EventDraft;
  readonly isLineCited: boolean;
  readonly onChange: (changes: Partial<EventDraft>) => void;
}

/** When it happened, as text, with how it will be read below it. */
export function TimeField({ draft: { time, zone }, isLineCited, onChange }: TimeFieldProps) {
  return (
    <div className="flex items-start gap-2">
      <div className="flex-1">
        <Field label="Time" hint={hintFor(time, zone, isLineCited)}>
          <Input
            isMonospace
            placeholder="2026-11-23 02:05:00"
            value={time}
            onChange={({ target }) => onChange({ time: target.value })}
          />
        </Field>
      </div>
      <div className="flex items-center gap-2 pt-5.5">
        {!namesZone(time) && (
          <Segmented
            label="Zone of the time"
            options={ZONES}
            value={zone}
            onChange={(value) => onChange({ zone: value })}
          />
        )}
        <Button onClick={() => onChange({ time: formatDateTime(new Date(), zone) })}>Now</Button>
      </div>
    </div>
  );
}

function hintFor(time: string, zone: EventDraft["zone"], isLineCited: boolean): string {
  if (time.trim() === "") {
    return isLineCited ? "The time of the cited line when left empty." : "Without a time it stands last.";
  }
  const text = timeForCore(time, zone);
  const date = parseMoment(namesZone(text) ? text : `${text}Z`);
  return date === null
    ? "Write a date and time, e.g. 2026-11-23 02:05:00, or with a zone: 2026-11-23T03:05:00+01:00."
    : inBothZones(date);
}

/** The time in the person's own zone and in UTC; once when they are the same. */
function inBothZones(date: Date): string {
  const [local, utc] = [formatDateTime(date, "local"), formatDateTime(date, "utc")];
  return local === utc ? `${utc} UTC` : `${local} ${zoneName(date, "local")}, ${utc} UTC`;
}
