import { expect, it } from "vitest";
import type { StoredLog } from "../../../bindings.ts";
import { isReadingOn, pageRequests } from "./log-pages.ts";

const log: StoredLog = {
  log_file_id: "log-1",
  file_name: "app.log",
  file_path: "/app.log",
  encoding: "utf-8",
  byte_count: 1,
  line_count: 1_001,
  format: null,
  zone: null,
  first_timestamp: null,
  last_timestamp: null,
  content_hash: null,
  redacted_values: 0,
  approved_at: null,
};
const firstLines = (first: number, last: number) =>
  pageRequests(log, false, { first, last }).map(({ from_line }) => from_line);

it("reads whole pages that hold the lines in sight", () => {
  expect(firstLines(0, 10)).toEqual([1]);
  expect(firstLines(190, 210)).toEqual([1, 201]);
});

it("reads nothing past the end of the log", () => {
  expect(firstLines(990, 5_000)).toEqual([801, 1_001]);
  expect(pageRequests({ ...log, line_count: 0 }, false, { first: 0, last: 0 })).toEqual([]);
});

it("asks for the original only when it is wanted", () => {
  expect(pageRequests(log, true, { first: 0, last: 1 })[0]).toMatchObject({ raw_text: true });
  expect(pageRequests(log, false, { first: 0, last: 1 })[0]).not.toHaveProperty("raw_text");
});

it("tells reading on from leaping", () => {
  expect(isReadingOn({ first: 0, last: 50 }, { first: 40, last: 90 })).toBe(true);
  expect(isReadingOn({ first: 0, last: 50 }, { first: 90_000, last: 90_050 })).toBe(false);
});
