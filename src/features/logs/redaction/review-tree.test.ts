import { expect, it } from "vitest";
import type { RedactionReview, ReviewedValue } from "../../../bindings.ts";
import { kindWords } from "./kind-words.ts";
import { reviewTree, valueAt } from "./review-tree.ts";

const value = (pii_type: string, text: string, more: Partial<ReviewedValue> = {}): ReviewedValue => ({
  pii_type,
  value: text,
  placeholder: `[${pii_type}_1]`,
  confidence: 0.9,
  rule: "rule",
  occurrences: 1,
  log_file_id: "log-1",
  line: 1,
  decision: null,
  is_uncertain: false,
  ...more,
});

const review = (...values: ReviewedValue[]): RedactionReview => ({
  values,
  types: [],
  values_total: values.length,
  uncertain_total: 0,
  logs: [],
  is_approved: false,
});

const REVIEW = review(
  value("EMAIL", "ann@example.org"),
  value("IPV4", "10.0.0.1", { occurrences: 50 }),
  value("PERSON", "May", { is_uncertain: true }),
);

const outline = (text: string) =>
  reviewTree(REVIEW, text).map(({ content, children }) => [
    content.type === "group" ? content.title : "",
    ...children.map(({ content: child }) => (child.type === "value" ? child.value.value : "")),
  ]);

it("puts uncertain values first, then the kinds that stand in most places", () => {
  expect(outline("")).toEqual([
    ["Uncertain", "May"],
    ["IPv4 address", "10.0.0.1"],
    ["Email address", "ann@example.org"],
  ]);
});

it.each([
  ["EXAMPLE", [["Email address", "ann@example.org"]]],
  ["[ipv4", [["IPv4 address", "10.0.0.1"]]],
  ["nothing", []],
])("finds by value, placeholder or kind: %j", (text, expected) => {
  expect(outline(text)).toEqual(expected);
});

it("finds the value of a node", () => {
  const tree = reviewTree(REVIEW, "");
  expect(valueAt(tree, "IPV4 10.0.0.1")?.value).toBe("10.0.0.1");
  expect(valueAt(tree, "group Uncertain")).toBeNull();
});

it.each([
  ["AWS_ACCESS_KEY", "AWS access key"],
  ["IPV4", "IPv4 address"],
  ["PASSWORD", "Password"],
])("says %s as %j", (kind, words) => {
  expect(kindWords(kind)).toBe(words);
});
