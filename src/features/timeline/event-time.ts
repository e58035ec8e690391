import type { TimeDisplay } from "../../bindings.ts";
import { formatDateTime, formatTimeOfDay, parseMoment, zoneName } from "../../lib/format/moment.ts";

/** The zone of the times on the timeline; `file` shows each as its source wrote it. */
export const SHOWN_ZONES = ["utc", "local", "file"] as const;
export type ShownZone = (typeof SHOWN_ZONES)[number];

/** The zone of an axis, which needs one for all: UTC when each time is shown as it was written. */
export function axisZone(zone: ShownZone): TimeDisplay {
  return zone === "file" ? "utc" : zone;
}

/** A moment with its zone: `2026-10-13 09:14:02.860 CEST`. No more digits than its source wrote. */
export function formatMoment(moment: string, zone: ShownZone): string {
  if (zone === "file") {
    return asWritten(moment);
  }
  const date = parseMoment(moment);
  if (date === null) {
    return moment;
  }
  const hasFraction = /:\d\d\.\d/.test(moment);
  const day = formatDateTime(date, zone).slice(0, "YYYY-MM-DD".length);
  const clock = formatTimeOfDay(date, zone);
  const shown = hasFraction ? clock : clock.slice(0, "HH:MM:SS".length);
  return `${day} ${shown} ${zoneName(date, zone)}`;
}

/** RFC 3339, or the tables' UTC text, with a blank before the zone: `2026-10-13 09:14:02 +02:00`. */
function asWritten(moment: string): string {
  const parts = /^(\S+)[T ]([\d:.]+)(Z|[+-]\d\d:\d\d)?$/.exec(moment);
  if (parts === null) {
    return moment;
  }
  const [, day, clock, offset = "Z"] = parts;
  return `${day} ${clock} ${offset === "Z" ? "UTC" : offset}`;
}
