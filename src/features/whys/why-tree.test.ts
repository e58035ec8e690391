import { expect, it } from "vitest";
import type { ResolutionStep } from "../../bindings.ts";
import { treeRows } from "../../ui/virtual/tree-rows.ts";
import { parseCitation, withLine, withoutLine } from "./cited-lines.ts";
import { changesOf } from "./use-save-why.ts";
import { outlineRows } from "./why-rows.ts";
import { countWhys, type WhyNode, whyTree } from "./why-tree.ts";

const step = (id: string, order: number, parent_id: string | null = null): ResolutionStep => ({
  id,
  issue_id: "issue",
  step_order: order,
  why_question: `Why ${id}?`,
  answer: null,
  evidence: null,
  created_at: "2026-11-23 02:05:00",
  parent_id,
  state: "open",
  author: "person",
  evidence_links: [],
});
const LINK = { evidence_id: null, log_file_id: "log", file: "a.log", line: 7, text: "" };

const shape = (nodes: readonly WhyNode[]): string =>
  nodes.map(({ id, children }) => (children.length ? `${id}(${shape(children)})` : id)).join(" ");

it("orders whys by their place among those that ask about the same", () => {
  expect(shape(whyTree([step("c", 3, "a"), step("d", 4), step("a", 1), step("b", 2, "a")]))).toBe("a(b c) d");
});

it("keeps a why whose parent is gone", () => {
  expect(shape(whyTree([step("orphan", 2, "gone")]))).toBe("orphan");
});

it.each([
  ["a", "a b d new:2 c"],
  ["b", "a b d new:3 c"],
  ["d", "a b d new:4 c"],
  [null, "a b d c new:1"],
])("writes a new why under %s behind everything that is there", (parentId, expected) => {
  const steps = [step("a", 1), step("b", 2, "a"), step("d", 3, "b"), step("c", 4)];
  const rows = outlineRows(
    treeRows(whyTree(steps), () => false),
    { parentId, question: "" },
  );
  const names = rows.map((line) => (line.kind === "new" ? `new:${line.level}` : line.row.node.id));
  expect(names.join(" ")).toBe(expected);
});

it("counts what is open and what the program proposed", () => {
  const proposal: ResolutionStep = { ...step("p", 1), author: "proposal", state: "answered", answer: "So." };
  expect(countWhys([proposal, step("q", 2)])).toEqual({ total: 2, open: 1, proposed: 1 });
});

it.each([
  ["checkout-api.log:678", { file: "checkout-api.log", line: 678 }],
  ["logs.zip!db/a b.log#12", { file: "logs.zip!db/a b.log", line: 12 }],
  ["[L:checkout-api.log#678]", { file: "checkout-api.log", line: 678 }],
  ["C:\\logs\\x.log:9", { file: "C:\\logs\\x.log", line: 9 }],
  ["checkout-api.log", null],
  ["checkout-api.log:0", null],
  ["timeout", null],
])("reads %s as a citation", (typed, expected) => {
  expect(parseCitation(typed)).toEqual(expected);
});

it("cites a line once and takes exactly that one away", () => {
  expect(withLine([LINK], { file: "a.log", line: 7 })).toEqual([{ file: "a.log", line: 7 }]);
  expect(withLine([LINK], { file: "a.log", line: 8 })).toHaveLength(2);
  expect(withoutLine([LINK, { ...LINK, line: 8 }], LINK)).toEqual([{ file: "a.log", line: 8 }]);
});

it("sends an answer only when it was changed, so that a judgement of it stays", () => {
  const verified: ResolutionStep = { ...step("a", 1), answer: "So.", state: "verified" };
  expect(changesOf(verified, { question: "Why really?", answer: "So." })).toEqual({
    accept: true,
    why_question: "Why really?",
  });
});
