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
export function WhyStateIcon({ state, className }: { state: StepState; className?: string }) {
  const { icon: Icon, colour } = LOOKS[state];
  return <Icon aria-hidden size={16} className={cx("shrink-0", colour, className)} />;
}
