import type { ResolutionStep } from "../../bindings.ts";
import { assertNever } from "../../lib/assert-never.ts";

/** The question that ends a chain of whys, with what to do for either answer. */
export function StopRule({ step }: { step: ResolutionStep }) {
  return (
    <section aria-label="When to stop" className="border-accent border-l-2 pl-3">
      <p className="font-medium text-13 text-ink">Is this a system or process factor we control?</p>
      <p className="mt-0.5 text-12 text-ink-soft">{adviceFor(step)}</p>
    </section>
  );
}

function adviceFor({ state }: ResolutionStep): string {
  switch (state) {
    case "open":
      return "Answer it first, with a line that shows the answer. Then ask this of the answer.";
    case "answered":
      return "If it is, this may be a root cause: verify it and stop here. If not, ask why that happened.";
    case "verified":
      return "If it is, this chain has reached a root cause. If not, ask why that happened.";
    case "refuted":
      return "This answer did not hold. It stays on record; ask another why beside it.";
    default:
      return assertNever(state);
  }
}
