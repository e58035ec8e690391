import { expect, it } from "vitest";
import type { LogLine } from "../../../bindings.ts";
import { findTime } from "./find-time.ts";

const BEGINS = Date.parse("2026-10-13T06:00:00Z");
const COUNT = 1_000_000;

/** A log with a line a second, of which only every third has a time. */
function readFrom(line: number, count: number): Promise<LogLine[]> {
  const lines = Array.from({ length: count }, (_, place) => {
    const number = line + place;
    const timestamp = number % 3 === 0 ? new Date(BEGINS + number * 1000).toISOString() : null;
    return { line: number, text: "", level: null, timestamp };
  });
  return Promise.resolve(lines);
}

const after = (seconds: number) => new Date(BEGINS + seconds * 1000);

it.each([
  [0, 3],
  [3, 3],
  [4, 6],
  [123_456, 123_456],
  [999_998, 999_999],
])("finds the first line at or after second %i", async (seconds, line) => {
  expect(await findTime(after(seconds), COUNT, readFrom)).toBe(line);
});

it("goes to the last line with a time when the log ended before", async () => {
  expect(await findTime(after(5_000_000), COUNT, readFrom)).toBe(999_999);
});

it("reads a log of a million lines in few steps", async () => {
  let reads = 0;
  const counted = (line: number, count: number) => {
    reads += 1;
    return readFrom(line, count);
  };
  await findTime(after(700_000), COUNT, counted);
  expect(reads).toBeLessThan(25);
});

it("finds nothing in a log without times", async () => {
  const untimed = (line: number) => Promise.resolve([{ line, text: "", level: null, timestamp: null }]);
  expect(await findTime(after(1), COUNT, untimed)).toBeUndefined();
});
