import { expect, it } from "vitest";
import { hitFinder } from "./find-hits.ts";

const found = (pattern: string, isRegex: boolean, text: string) =>
  hitFinder(pattern, isRegex)(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ["error", false, "Error: an error", ["Error", "error"]],
  ["Error", false, "Error: an error", ["Error"]],
  ["a.b", false, "a.b axb", ["a.b"]],
  ["a.b", true, "a.b axb", ["a.b", "axb"]],
  ["\\S+ms", true, "took 12MS", ["12MS"]],
  ["x*", true, "no such letter", []],
])("marks what %j (regex %s) matches in %j", (pattern, isRegex, text, expected) => {
  expect(found(pattern, isRegex, text)).toEqual(expected);
});

it.each(["[", "(?P<name>x)", "(a+)+$", "(a|a)*b"])("leaves %j to the core", (pattern) => {
  expect(found(pattern, true, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")).toEqual([]);
});

it("marks nothing without a pattern", () => {
  expect(found("", false, "text")).toEqual([]);
});
