import { CONFIDENCES } from "./words.ts";

/** The choices, and the one that a rules file brought when it is none of them. */
export function confidenceOptions(chosen: number): Array<{ value: string; label: string }> {
  const known = CONFIDENCES.map(({ value, label }) => ({ value: String(value), label }));
  return known.some(({ value }) => value === String(chosen))
    ? known
    : [{ value: String(chosen), label: confidenceWords(chosen) }, ...known];
}

/** A confidence as a share. */
export function confidenceWords(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
