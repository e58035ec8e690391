import type { LogLine } from "../../../bindings.ts";

/** Lines that are looked at for one with a time; a longer stretch without any counts as the end of the times. */
export const PROBE_LINES = 200;

/** Reads some lines of the log from a number on. */
type ReadFrom = (line: number, count: number) => Promise<readonly LogLine[]>;

/**
 * The first line at or after a moment, by halving the log; lines are expected in the order of their times, as
 * logs are. The last line that has a time when all are earlier; nothing when no line has one.
 */
export async function findTime(at: Date, lineCount: number, readFrom: ReadFrom): Promise<number | undefined> {
  let low = 1;
  let high = lineCount;
  let best: number | undefined;
  let latest: number | undefined;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const timed = firstTimed(await readFrom(middle, Math.min(PROBE_LINES, high - middle + 1)));
    if (timed === undefined) {
      high = middle - 1;
    } else if (timed.at < at.getTime()) {
      latest = Math.max(latest ?? 0, timed.line);
      low = timed.line + 1;
    } else {
      best = timed.line;
      high = middle - 1;
    }
  }
  return best ?? latest;
}

function firstTimed(lines: readonly LogLine[]): { readonly line: number; readonly at: number } | undefined {
  for (const { line, timestamp } of lines) {
    const at = timestamp === null ? Number.NaN : Date.parse(timestamp);
    if (!Number.isNaN(at)) {
      return { line, at };
    }
  }
  return undefined;
}
