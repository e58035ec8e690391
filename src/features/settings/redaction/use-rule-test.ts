import { useDeferredValue } from "react";
import { useCommandQuery } from "../../../lib/core/command-query.ts";
import { type RuleDraft, ruleOf } from "./rule-draft.ts";

/** Stands in while the type is not chosen yet: what a pattern matches does not depend on it. */
const ANY_TYPE = "VALUE";

/** What the rule as it stands does to a text, in the core's judgement. */
export function useRuleTest(draft: RuleDraft, text: string) {
  const request = useDeferredValue({ rule: { ...ruleOf(draft), type: draft.type || ANY_TYPE }, text });
  const enabled = request.rule.pattern !== "";
  const tried = useCommandQuery("testRedactionRule", request, { enabled, keepPrevious: true });
  return {
    test: enabled && tried.error === null ? tried.data : undefined,
    error: enabled ? tried.error : null,
  };
}
