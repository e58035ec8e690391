import type { NearSide, RedactionRule, Validator, ValueSeverity } from "../../../bindings.ts";

/** A rule as it stands in the form: numbers as typed, words in one line. */
export interface RuleDraft {
  readonly name: string;
  readonly type: string;
  readonly pattern: string;
  readonly severity: ValueSeverity;
  readonly confidence: number;
  readonly enabled: boolean;
  readonly check: Validator["name"] | "none";
  readonly bitsMin: string;
  readonly charsMin: string;
  readonly charsMax: string;
  /** Separated by commas. */
  readonly words: string;
  readonly distance: string;
  readonly side: NearSide;
}

export const EMPTY_DRAFT: RuleDraft = {
  name: "",
  type: "",
  pattern: "",
  severity: "secret",
  confidence: 0.9,
  enabled: true,
  check: "none",
  bitsMin: "3.5",
  charsMin: "8",
  charsMax: "64",
  words: "",
  distance: "40",
  side: "before",
};

export function draftOf(rule: RedactionRule): RuleDraft {
  const { name, type, pattern, severity, confidence, enabled, validator, near } = rule;
  return {
    ...EMPTY_DRAFT,
    ...{ name, type, pattern, severity, confidence, enabled },
    ...(validator && { check: validator.name }),
    ...(validator?.name === "entropy" && { bitsMin: String(validator.bits_min) }),
    ...(validator?.name === "length" && {
      charsMin: String(validator.chars_min),
      charsMax: String(validator.chars_max),
    }),
    ...(near && {
      words: near.words.join(", "),
      distance: String(near.distance_bytes),
      side: near.side,
    }),
  };
}

export function ruleOf(draft: RuleDraft): RedactionRule {
  const validator = validatorOf(draft);
  const words = wordsOf(draft.words);
  return {
    name: draft.name.trim(),
    type: draft.type,
    pattern: draft.pattern,
    severity: draft.severity,
    confidence: draft.confidence,
    enabled: draft.enabled,
    ...(validator && { validator }),
    ...(words.length > 0 && {
      near: { words, distance_bytes: wholeNumber(draft.distance), side: draft.side },
    }),
  };
}

/** A type as placeholders carry it: `Order no.` is `ORDER_NO_`, so that typing on stays possible. */
export function typeName(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^[_0-9]+/, "");
}

function validatorOf({ check, bitsMin, charsMin, charsMax }: RuleDraft): Validator | undefined {
  switch (check) {
    case "none":
      return undefined;
    case "entropy":
      return { name: check, bits_min: Number(bitsMin.replace(",", ".")) || 0 };
    case "length":
      return { name: check, chars_min: wholeNumber(charsMin), chars_max: wholeNumber(charsMax) };
    default:
      return { name: check };
  }
}

function wordsOf(typed: string): string[] {
  return typed
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
}

/** What is no number becomes 0, which the core refuses in words wherever it makes no sense. */
function wholeNumber(typed: string): number {
  const number = Number(typed);
  return Number.isSafeInteger(number) && number >= 0 && number <= 100_000 ? number : 0;
}
