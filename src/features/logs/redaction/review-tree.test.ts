import { expect, it } from "vitest";
import type { RedactionReview, ReviewedValue, ValueSeverity } from "../../../bindings.ts";
import { kindWords } from "./kind-words.ts";
import { closedAtFirst, decidedIdsOf, reviewTree, valueAt } from "./review-tree.ts";

const SEVERITIES: Record<string, ValueSeverity> = {
  EMAIL: "personal",
  PERSON: "personal",
  HOSTNAME: "infrastructure",
  IPV4: "infrastructure",
};

const value = (pii_type: string, text: string, more: Partial<ReviewedValue> = {}): ReviewedValue => ({
  pii_type,
  severity: SEVERITIES[pii_type] ?? "secret",
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
  is_stale: false,
});

const REVIEW = review(
  value("EMAIL", "ann@example.org"),
  value("IPV4", "10.0.0.1", { occurrences: 50 }),
  value("PERSON", "May", { is_uncertain: true }),
);

const treeOf = (reviewed: RedactionReview, text = "") => reviewTree(reviewed, text, decidedIdsOf(reviewed));

const outline = (reviewed: RedactionReview, text = "") =>
  treeOf(reviewed, text).map(({ content, children }) => [
    content.type === "group" ? content.title : "",
    ...children.map(({ content: child }) => (child.type === "value" ? child.value.value : "")),
  ]);

it("puts uncertain values first, then what was decided, secrets, people and machines", () => {
  const mixed = review(
    value("IPV4", "10.0.0.1", { occurrences: 50 }),
    value("GADGET", "g-1"),
    value("HOSTNAME", "db-1", { occurrences: 60 }),
    value("EMAIL", "ann@example.org"),
    value("PASSWORD", "hunter2"),
    value("AWS_ACCESS_KEY", "AKIA", { occurrences: 2 }),
    value("HOSTNAME", "public-1", { decision: "keep" }),
    value("SECRET", "HikariPool-1", { decision: "replace" }),
    value("PERSON", "May", { is_uncertain: true }),
  );
  expect(outline(mixed)).toEqual([
    ["Uncertain", "May"],
    ["Added or decided", "public-1", "HikariPool-1"],
    ["AWS access key", "AKIA"],
    ["Gadget", "g-1"],
    ["Password", "hunter2"],
    ["Email address", "ann@example.org"],
    ["Host name", "db-1"],
    ["IPv4 address", "10.0.0.1"],
  ]);
});

it("leaves a value where it stands when it is decided about, and shows an added one at once", () => {
  const later = review(
    value("EMAIL", "ann@example.org", { decision: "accept" }),
    value("SECRET", "HikariPool-1", { decision: "replace" }),
  );
  const groups = reviewTree(later, "", decidedIdsOf(REVIEW)).map(({ id }) => id);
  expect(groups).toEqual(["group Added or decided", "group Email address"]);
});

it("starts with the long kinds closed, unless a text is looked for", () => {
  const many = Array.from({ length: 9 }, (_, index) => value("IPV4", `10.0.0.${index}`));
  const unsure = many.map((one) => ({ ...one, pii_type: "PERSON", is_uncertain: true }));
  const nodes = treeOf(review(...many, ...unsure, value("PASSWORD", "hunter2")));
  expect([...closedAtFirst(nodes, "")]).toEqual(["group IPv4 address"]);
  expect([...closedAtFirst(nodes, "10.")]).toEqual([]);
});

it.each([
  ["EXAMPLE", [["Email address", "ann@example.org"]]],
  ["[ipv4", [["IPv4 address", "10.0.0.1"]]],
  ["nothing", []],
])("finds by value, placeholder or kind: %j", (text, expected) => {
  expect(outline(REVIEW, text)).toEqual(expected);
});

it("finds the value of a node", () => {
  const tree = treeOf(REVIEW);
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
