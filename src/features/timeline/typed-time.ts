import type { TimeDisplay } from "../../bindings.ts";

const WITHOUT_ZONE = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?$/;

/**
 * A time as typed, for the core. A time without a zone is the core's UTC; one that was meant in the person's own
 * zone gets that zone's offset here, which only this side knows. Everything else goes as it is, so that what can be
 * read, and the words about what cannot, are the core's alone.
 */
export function timeForCore(typed: string, zone: TimeDisplay): string {
  const text = typed.trim();
  const parts = WITHOUT_ZONE.exec(text);
  if (zone === "utc" || parts === null) {
    return text;
  }
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const date = new Date(year, month - 1, day, hour, minute, Number.isNaN(second) ? 0 : second);
  const isReal = date.getMonth() === month - 1 && date.getDate() === day && date.getHours() === hour;
  return isReal ? `${parts[1]}-${parts[2]}-${parts[3]}T${clockOf(parts)}${offsetOf(date)}` : text;
}

function clockOf(parts: RegExpExecArray): string {
  return `${parts[4]}:${parts[5]}:${parts[6] ?? "00"}${parts[7] ?? ""}`;
}

function offsetOf(date: Date): string {
  const minutesEast = -date.getTimezoneOffset();
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const size = Math.abs(minutesEast);
  return `${minutesEast < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}

/** True when the text names its zone, so that the choice beside the field has no say. */
export function namesZone(typed: string): boolean {
  return /(Z|[+-]\d\d:?\d\d)$/i.test(typed.trim()) && /:\d\d/.test(typed);
}
