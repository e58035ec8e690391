import type { CitedLine, ResolutionStep, StepState, UpdateResolutionStep } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { useToaster } from "../../ui/toast-context.ts";

/** The changes that need no form: taking over a proposal, judging, citing. */
export function useChangeWhy() {
  const { mutate } = useCommandMutation("updateResolutionStep");
  const toaster = useToaster();
  const change = (
    { issue_id, id }: ResolutionStep,
    changes: Partial<UpdateResolutionStep>,
    done?: () => void,
  ) =>
    mutate(
      { issue_id, step_id: id, ...changes },
      { onError: toaster.warn, ...(done && { onSuccess: done }) },
    );
  return {
    accept: (step: ResolutionStep) => change(step, { accept: true }),
    /** A judgement makes a proposal the person's own. The same judgement again takes it back. */
    judge: (step: ResolutionStep, state: StepState) =>
      change(step, { state: step.state === state ? "answered" : state, accept: true }),
    cite: (step: ResolutionStep, evidence: CitedLine[], done?: () => void) =>
      change(step, { evidence }, done),
  };
}

export type WhyChanges = ReturnType<typeof useChangeWhy>;
