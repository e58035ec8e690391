import type { TimeDisplay, UtcText } from "../../bindings.ts";

/** Reads a moment of the core: `YYYY-MM-DD HH:MM:SS` in UTC, RFC 3339, or epoch milliseconds. */
export function parseMoment(moment: UtcText | number): Date | null {
  const date = new Date(typeof moment === "number" ? moment : asIso(moment));
  return Number.isNaN(date.getTime()) ? null : date;
}

function asIso(text: string): string {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(" ", "T")}Z` : text;
}

/** A date and time of day: `2026-11-23 21:58:07`. Sorts as it reads. */
export function formatDateTime(date: Date, zone: TimeDisplay): string {
  const { year, month, day, hour, minute, second } = parts(date, zone);
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** A time of day with milliseconds, for lines of one incident: `21:58:07.120`. */
export function formatTimeOfDay(date: Date, zone: TimeDisplay): string {
  const { hour, minute, second, millisecond } = parts(date, zone);
  return `${hour}:${minute}:${second}.${millisecond}`;
}

/** The zone's name at that moment: `UTC`, `CET`, `GMT+5:30`; abbreviated as is usual where the person lives. */
export function zoneName(date: Date, zone: TimeDisplay): string {
  if (zone === "utc") {
    return "UTC";
  }
  const named = new Intl.DateTimeFormat(undefined, { timeZoneName: "short" }).formatToParts(date);
  return named.find(({ type }) => type === "timeZoneName")?.value ?? "local";
}

const AGES = [
  { unit: "y", seconds: 31_556_952 },
  { unit: "mo", seconds: 2_629_746 },
  { unit: "d", seconds: 86_400 },
  { unit: "h", seconds: 3_600 },
  { unit: "min", seconds: 60 },
] as const;

/** How long ago it was: `12 min ago`; `just now` within a minute; `in 2 h` when it is to come. */
export function formatAge(date: Date, now: Date): string {
  const secondsPassed = (now.getTime() - date.getTime()) / 1000;
  const age = AGES.find(({ seconds }) => Math.abs(secondsPassed) >= seconds);
  if (age === undefined) {
    return "just now";
  }
  const amount = `${Math.trunc(Math.abs(secondsPassed) / age.seconds)} ${age.unit}`;
  return secondsPassed > 0 ? `${amount} ago` : `in ${amount}`;
}

function parts(date: Date, zone: TimeDisplay) {
  const two = (value: number) => String(value).padStart(2, "0");
  const utc = zone === "utc";
  return {
    year: String(utc ? date.getUTCFullYear() : date.getFullYear()).padStart(4, "0"),
    month: two((utc ? date.getUTCMonth() : date.getMonth()) + 1),
    day: two(utc ? date.getUTCDate() : date.getDate()),
    hour: two(utc ? date.getUTCHours() : date.getHours()),
    minute: two(utc ? date.getUTCMinutes() : date.getMinutes()),
    second: two(utc ? date.getUTCSeconds() : date.getSeconds()),
    millisecond: String(utc ? date.getUTCMilliseconds() : date.getMilliseconds()).padStart(3, "0"),
  };
}
