import type { UtcText } from "../bindings.ts";
import { formatAge, formatDateTime, formatTimeOfDay, parseMoment, zoneName } from "../lib/format/moment.ts";
import { useSettings } from "../lib/settings/use-settings.ts";
import { Tooltip } from "./tooltip.tsx";

interface MomentProps {
  /** As the core gives it: UTC text, RFC 3339, or epoch milliseconds. */
  readonly at: UtcText | number;
  /** `full` is date, time and zone; `clock` the time of day with milliseconds; `age` how long ago. */
  readonly form?: "full" | "clock" | "age";
}

/** A moment in the zone that the person chose; both zones on hover. */
export function Moment({ at, form = "full" }: MomentProps) {
  const { time_display: zone } = useSettings().settings;
  const date = parseMoment(at);
  if (date === null) {
    return <span className="text-ink-faint">{at}</span>;
  }
  const full = `${formatDateTime(date, zone)} ${zoneName(date, zone)}`;
  const words = { full, clock: formatTimeOfDay(date, zone), age: formatAge(date, new Date()) }[form];
  const other = zone === "utc" ? "local" : "utc";
  return (
    <Tooltip text={`${full} · ${formatDateTime(date, other)} ${zoneName(date, other)}`}>
      <time dateTime={date.toISOString()} className="whitespace-nowrap tabular-nums">
        {words}
      </time>
    </Tooltip>
  );
}
