import { expect, it } from "vitest";
import { parseGoTo } from "./go-to-target.ts";

const BEGINS = new Date("2026-10-13T06:20:00Z");

it.each([
  ["1200", 1_200],
  [" 1,200 ", 1_200],
  [":5", 5],
])("reads %j as a line", (text, line) => {
  expect(parseGoTo(text, "utc", BEGINS)).toEqual({ kind: "line", line });
});

it.each([
  ["07:14", "2026-10-13T07:14:00.000Z"],
  ["7:14:03", "2026-10-13T07:14:03.000Z"],
  ["07:14:03,5", "2026-10-13T07:14:03.500Z"],
  ["2026-10-14 07:14", "2026-10-14T07:14:00.000Z"],
  ["2026-10-14T07:14:03+02:00", "2026-10-14T05:14:03.000Z"],
])("reads %j as a time in UTC", (text, at) => {
  expect(parseGoTo(text, "utc", BEGINS)).toEqual({ kind: "time", at: new Date(at) });
});

it("reads a time of day in the person's zone", () => {
  const local = new Date(BEGINS);
  local.setHours(9, 5, 0, 0);
  expect(parseGoTo("09:05", "local", BEGINS)).toEqual({ kind: "time", at: local });
});

it.each(["", "0", "soon", "25:00", "07:61", "2026-13-40 07:14"])(
  "does not make up a place for %j",
  (text) => {
    expect(parseGoTo(text, "utc", BEGINS)).toBeNull();
  },
);

it("needs a date when the log has no times", () => {
  expect(parseGoTo("07:14", "utc", null)).toBeNull();
});
