import type { MatchOutcome, RuleTest } from "../../../bindings.ts";
import { formatCount, formatNumber } from "../../../lib/format/count.ts";
import { OUTCOMES } from "./words.ts";

const STAYING = ["fails_validator", "no_word_near", "allowed"] as const satisfies readonly MatchOutcome[];

/** What a rule does to the text it is tried on, in one sentence. */
export function testSummary({ matches, is_truncated }: RuleTest): string {
  if (matches.length === 0) {
    return "Nothing in this text matches.";
  }
  const count = (outcome: MatchOutcome) => matches.filter((match) => match.outcome === outcome).length;
  const replaced = count("replaced");
  const stays = STAYING.map((outcome) => ({ outcome, number: count(outcome) }))
    .filter(({ number }) => number > 0)
    .map(({ outcome, number }) => `${formatNumber(number)} ${OUTCOMES[outcome]}`);
  const more = is_truncated ? " of the first" : "";
  const first = `${formatCount(replaced, "value")}${more} ${replaced === 1 ? "is" : "are"} replaced`;
  return stays.length === 0 ? `${first}.` : `${first}; matches that stay: ${stays.join(", ")}.`;
}
