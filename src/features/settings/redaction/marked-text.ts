import type { RuleMatch } from "../../../bindings.ts";

/** A stretch of a text, and the match that it is when it is one. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly match: RuleMatch | undefined;
}

/** A text cut at its matches, which are in order and apart; those of an older, longer text are left out. */
export function stretchesOf(text: string, matches: readonly RuleMatch[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of matches) {
    if (match.start < at || match.end > text.length) {
      continue;
    }
    stretches.push({ start: at, text: text.slice(at, match.start), match: undefined });
    stretches.push({ start: match.start, text: text.slice(match.start, match.end), match });
    at = match.end;
  }
  stretches.push({ start: at, text: text.slice(at), match: undefined });
  return stretches.filter((stretch) => stretch.text !== "");
}
