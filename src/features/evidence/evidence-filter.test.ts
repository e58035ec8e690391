import { expect, it } from "vitest";
import type { StoredEvidence } from "../../bindings.ts";
import { filtered, levelsOf, logsOf, withRanks } from "./evidence-filter.ts";
import { parseEvidenceSearch } from "./evidence-search.ts";

const line = (id: string, more: Partial<StoredEvidence> = {}): StoredEvidence => ({
  id,
  issue_id: "issue-1",
  log_file_id: "log-b",
  origin: "ranked",
  file: "b.log",
  line: 1,
  text: "text",
  score: 1,
  level: "error",
  timestamp: null,
  template: "t1",
  count: 1,
  reasons: ["its level is error"],
  ...more,
});

const EVIDENCE = [
  line("first"),
  line("second", { origin: "pinned", level: "fatal" }),
  line("third", { log_file_id: "log-a", file: "a.log", level: null }),
  line("by hand", { origin: "pinned", reasons: [], level: "info" }),
];

const shown = (search: Parameters<typeof filtered>[1]) =>
  filtered(withRanks(EVIDENCE), search).map(({ evidence, rank }) => [evidence.id, rank]);

it("keeps the rank of a line whatever is filtered", () => {
  expect(shown({ log: "log-a" })).toEqual([["third", 3]]);
  expect(shown({ pinned: true })).toEqual([
    ["second", 2],
    ["by hand", null],
  ]);
});

it("joins filters", () => {
  expect(shown({ pinned: true, level: "fatal" })).toEqual([["second", 2]]);
});

it("offers the logs by name and the levels gravest first", () => {
  expect(logsOf(EVIDENCE)).toEqual([
    ["log-a", "a.log"],
    ["log-b", "b.log"],
  ]);
  expect(levelsOf(EVIDENCE)).toEqual(["fatal", "error", "info"]);
});

it("reads only what an address may say", () => {
  expect(parseEvidenceSearch({ pinned: true, level: "loud", log: "", cut: "yes", other: 1 })).toEqual({
    pinned: true,
  });
});
