import { expect, it } from "vitest";
import { parseAuditSearch } from "./audit-search.ts";
import { actionWords, prettyDetails } from "./audit-words.ts";
import { byKind, placesOf } from "./findings.ts";

it("gathers the faults of the chain by kind", () => {
  expect(
    byKind([
      { kind: "deleted", sequence: 2 },
      { kind: "modified", sequence: 3 },
      { kind: "deleted", sequence: 4 },
    ]),
  ).toEqual([
    ["deleted", [2, 4]],
    ["modified", [3]],
  ]);
});

it("names ten places and counts the rest", () => {
  expect(placesOf([3, 4])).toBe("No. 3, 4");
  expect(placesOf(Array.from({ length: 12 }, (_, index) => index + 1))).toBe(
    "No. 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more",
  );
});

it("reads an action as words, and details as indented JSON or as they are", () => {
  expect(actionWords("create_timeline_event")).toBe("Create timeline event");
  expect(prettyDetails('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(prettyDetails("{broken")).toBe("{broken");
});

it("takes from the address only what it knows", () => {
  expect(parseAuditSearch({ action: "create_issue", thing: 42, entry: "7", other: "x" })).toEqual({
    action: "create_issue",
    thing: "42",
    entry: 7,
  });
  expect(parseAuditSearch({ entry: -1 })).toEqual({});
});
