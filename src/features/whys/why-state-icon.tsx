import { Circle, CircleCheck, CircleDot, CircleX, type LucideIcon } from "lucide-react";
import type { StepState } from "../../bindings.ts";
import { cx } from "../../lib/cx.ts";

const LOOKS: Record<StepState, { readonly icon: LucideIcon; readonly colour: string }> = {
  open: { icon: Circle, colour: "text-caution" },
  answered: { icon: CircleDot, colour: "text-info" },
  verified: { icon: CircleCheck, colour: "text-success" },
  refuted: { icon: CircleX, colour: "text-danger" },
};

/** Where a why stands, as a shape of its own; the words stand beside it or in the row's name. */
export function WhyStateIcon({ state, isProposal }: { state: StepState; isProposal: boolean }) {
  const { icon: Icon, colour } = LOOKS[state];
  return (
    <Icon
      aria-hidden
      size={16}
      // The broken line of a ghost: it is not there until somebody takes it over.
      strokeDasharray={isProposal ? "2.5 2.5" : undefined}
      className={cx("shrink-0", colour)}
    />
  );
}
