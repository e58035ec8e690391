import type { TimeDisplay } from "../../bindings.ts";
import { formatDateTime } from "../../lib/format/moment.ts";
import { spanOf, type TimeWindow } from "./time-window.ts";

export interface AxisTick {
  readonly at: number;
  readonly label: string;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 30, 90, 365].map((days) => days * DAY),
];
/** A label of the longest kind with room on both sides. */
const LABEL_PIXELS = 96;

/** Round moments of the zone, as many as there is room for. */
export function axisTicks(shown: TimeWindow, pixels: number, zone: TimeDisplay): AxisTick[] {
  const wanted = spanOf(shown) / Math.max(1, pixels / LABEL_PIXELS);
  const step = STEPS.find((candidate) => candidate >= wanted) ?? 365 * DAY;
  // Round in the zone: midnight there, not at the meridian. A change of the clocks within the stretch moves later
  // ticks by an hour, which their labels tell.
  const shift = zone === "utc" ? 0 : -new Date(shown.from).getTimezoneOffset() * MINUTE;
  const first = Math.ceil((shown.from + shift) / step) * step - shift;
  const count = Math.max(0, Math.floor((shown.to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * step;
    return { at, label: tickLabel(at, step, zone) };
  });
}

function tickLabel(at: number, step: number, zone: TimeDisplay): string {
  const date = new Date(at);
  const text = formatDateTime(date, zone);
  if (step >= DAY) {
    return text.slice(0, "YYYY-MM-DD".length);
  }
  const clock = text.slice("YYYY-MM-DD ".length);
  if (step >= MINUTE) {
    const isMidnight = clock.startsWith("00:00");
    return isMidnight ? text.slice("YYYY-".length, "YYYY-MM-DD".length) : clock.slice(0, "HH:MM".length);
  }
  return step >= SECOND ? clock : `${clock}.${Math.floor(date.getUTCMilliseconds() / 100)}`;
}
