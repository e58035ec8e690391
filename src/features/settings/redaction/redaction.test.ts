import { expect, it } from "vitest";
import type { RedactionRule, RuleMatch } from "../../../bindings.ts";
import { confidenceOptions } from "./confidence-options.ts";
import { stretchesOf } from "./marked-text.ts";
import { draftOf, EMPTY_DRAFT, ruleOf, typeName } from "./rule-draft.ts";
import { testSummary } from "./test-summary.ts";
import { importWords } from "./use-rules-files.ts";

const RULE: RedactionRule = {
  name: "Staff card",
  type: "STAFF_CARD",
  pattern: "\\b\\d{12}\\b",
  validator: { name: "length", chars_min: 12, chars_max: 12 },
  near: { words: ["badge", "Größe"], distance_bytes: 25, side: "either" },
  severity: "personal",
  confidence: 0.77,
  enabled: false,
};

const match = (start: number, end: number, outcome: RuleMatch["outcome"] = "replaced"): RuleMatch => ({
  start,
  end,
  outcome,
});

it("brings a rule through the form unchanged", () => {
  expect(ruleOf(draftOf(RULE))).toEqual(RULE);
  const entropy: RedactionRule = { ...RULE, validator: { name: "entropy", bits_min: 3.25 } };
  expect(ruleOf(draftOf(entropy))).toEqual(entropy);
  const { validator: _, near: __, ...bare } = RULE;
  expect(ruleOf(draftOf(bare))).toEqual(bare);
});

it("reads numbers as people type them, and words between commas", () => {
  const draft = {
    ...EMPTY_DRAFT,
    name: " a ",
    check: "entropy" as const,
    bitsMin: "3,5",
    words: " id,, key ",
  };
  expect(ruleOf(draft)).toMatchObject({
    name: "a",
    validator: { name: "entropy", bits_min: 3.5 },
    near: { words: ["id", "key"] },
  });
  expect(ruleOf({ ...draft, distance: "far" }).near?.distance_bytes).toBe(0);
});

it("spells a type as placeholders carry it", () => {
  expect(["order no", "Köln 7", "9_x", "ORDER_"].map(typeName)).toEqual([
    "ORDER_NO",
    "K_LN_7",
    "X",
    "ORDER_",
  ]);
});

it("cuts a text at its matches, and leaves out those of an older text", () => {
  const texts = (text: string, ...matches: RuleMatch[]) =>
    stretchesOf(text, matches).map((stretch) => (stretch.match ? `<${stretch.text}>` : stretch.text));
  expect(texts("a T-1 b T-2", match(2, 5), match(8, 11))).toEqual(["a ", "<T-1>", " b ", "<T-2>"]);
  expect(texts("short", match(0, 2), match(4, 9))).toEqual(["<sh>", "ort"]);
  expect(texts("")).toEqual([]);
});

it("says in one sentence what a rule does", () => {
  const summary = (...matches: RuleMatch[]) => testSummary({ matches, is_truncated: false });
  expect(summary()).toBe("Nothing in this text matches.");
  expect(summary(match(0, 1))).toBe("1 value is replaced.");
  expect(summary(match(0, 1), match(2, 3, "fails_validator"), match(4, 5, "allowed"))).toBe(
    "1 value is replaced; matches that stay: 1 failing the check, 1 on the allow-list.",
  );
});

it("offers the confidence that a file brought beside the usual ones", () => {
  expect(confidenceOptions(0.9)).toHaveLength(4);
  expect(confidenceOptions(0.77)[0]).toEqual({ value: "0.77", label: "77 %" });
});

it("says what a file brought", () => {
  const nothing = { rules_added: 0, rules_changed: 0, allowed_added: 0, unchanged: 3 };
  expect(importWords(nothing)).toBe("Nothing new in this file");
  expect(importWords({ ...nothing, rules_added: 2, allowed_added: 1 })).toBe(
    "2 rules added, 1 allowed value added",
  );
});
