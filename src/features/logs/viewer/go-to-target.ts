import type { TimeDisplay } from "../../../bindings.ts";

/** Where a person wants to go in a log. */
export type GoToTarget =
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "time"; readonly at: Date };

const LINE = /^:?\s*(\d[\d,_ ]*)$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/;
const DATE_AND_CLOCK = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}.*)$/;

/**
 * Reads `1200`, `07:14`, `07:14:03.5`, `2026-10-13 07:14` or an RFC 3339 moment. A time without a zone is in the
 * zone the person chose, one without a date is on the day on which the log begins.
 */
export function parseGoTo(text: string, zone: TimeDisplay, logBegins: Date | null): GoToTarget | null {
  const wanted = text.trim();
  const line = LINE.exec(wanted)?.[1];
  if (line !== undefined) {
    const number = Number(line.replace(/[,_ ]/g, ""));
    return number >= 1 ? { kind: "line", line: number } : null;
  }
  const at = parseTime(wanted, zone, logBegins);
  return at === null ? null : { kind: "time", at };
}

function parseTime(wanted: string, zone: TimeDisplay, logBegins: Date | null): Date | null {
  const [, day, clock] = DATE_AND_CLOCK.exec(wanted) ?? [];
  if (day !== undefined && clock !== undefined) {
    return atClock(clock, zone, dayOf(day, zone)) ?? validDate(new Date(wanted.replace(" ", "T")));
  }
  return logBegins && atClock(wanted, zone, logBegins);
}

/** That time of day on the day of a moment. */
function atClock(clock: string, zone: TimeDisplay, day: Date | null): Date | null {
  const [, hour, minute, second = "0", fraction = "0"] = CLOCK.exec(clock) ?? [];
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (day === null || !(h < 24 && m < 60 && s < 60)) {
    return null;
  }
  const at = new Date(day);
  const milliseconds = Number(fraction.padEnd(3, "0"));
  if (zone === "utc") {
    at.setUTCHours(h, m, s, milliseconds);
  } else {
    at.setHours(h, m, s, milliseconds);
  }
  return at;
}

function dayOf(day: string, zone: TimeDisplay): Date | null {
  return validDate(new Date(zone === "utc" ? `${day}T00:00:00Z` : `${day}T00:00:00`));
}

function validDate(date: Date): Date | null {
  return Number.isNaN(date.getTime()) ? null : date;
}
