import { expect, it } from "vitest";
import { firstMatchFrom, nextMatch, previousMatch } from "./match-steps.ts";

const MATCHES = [3, 10, 11, 40];

it.each([
  [0, 3, 40],
  [3, 10, 40],
  [10, 11, 3],
  [25, 40, 11],
  [40, 3, 11],
  [99, 3, 40],
])("from line %i the next match is %i and the one before %i", (line, next, previous) => {
  expect(nextMatch(MATCHES, line)).toBe(next);
  expect(previousMatch(MATCHES, line)).toBe(previous);
});

it("says the place of a match in the list", () => {
  expect(firstMatchFrom(MATCHES, 11)).toBe(2);
});

it("has no match to go to when there is none", () => {
  expect(nextMatch([], 5)).toBeUndefined();
  expect(previousMatch([], 5)).toBeUndefined();
});
