import type {
  MatchOutcome,
  NearSide,
  RedactionProfile,
  Validator,
  ValueSeverity,
} from "../../../bindings.ts";
import type { Tone } from "../../../ui/badge.tsx";

/** The words of the closed sets, in the order in which they are offered. */
export const SEVERITIES: ReadonlyArray<{ value: ValueSeverity; label: string; tone: Tone }> = [
  { value: "secret", label: "Secret", tone: "danger" },
  { value: "personal", label: "Personal", tone: "warning" },
  { value: "infrastructure", label: "Infrastructure", tone: "info" },
];

export const PROFILES: ReadonlyArray<{ value: RedactionProfile; label: string; hint: string }> = [
  {
    value: "strict",
    label: "Strict",
    hint: "Everything that standard replaces, guesses of your rules, and every long random word. Hashes and ids may go too.",
  },
  {
    value: "standard",
    label: "Standard",
    hint: "Secrets, personal data and infrastructure. What logs need to be understood stays.",
  },
  {
    value: "minimal",
    label: "Minimal",
    hint: "Secrets only. Names, mail addresses and hosts stay readable, also in documents that leave the machine.",
  },
];

/** How sure a rule is, as a person would say it. */
export const CONFIDENCES: ReadonlyArray<{ value: number; label: string }> = [
  { value: 0.95, label: "Certain" },
  { value: 0.9, label: "Sure" },
  { value: 0.6, label: "Unsure: first in the review" },
  { value: 0.3, label: "A guess: strict profile only" },
];

export const SIDES: ReadonlyArray<{ value: NearSide; label: string }> = [
  { value: "before", label: "Before the value" },
  { value: "after", label: "After the value" },
  { value: "either", label: "On either side" },
];

export const CHECKS: ReadonlyArray<{ value: Validator["name"] | "none"; label: string }> = [
  { value: "none", label: "None: every match counts" },
  { value: "luhn", label: "Luhn check digit (cards)" },
  { value: "mod97", label: "Mod 97 (IBAN)" },
  { value: "verhoeff", label: "Verhoeff check digit" },
  { value: "entropy", label: "Looks random" },
  { value: "length", label: "Length" },
];

/** What became of matches, as the end of a sentence about them. */
export const OUTCOMES: Record<MatchOutcome, string> = {
  replaced: "replaced",
  fails_validator: "failing the check",
  no_word_near: "without a word near",
  allowed: "on the allow-list",
};
