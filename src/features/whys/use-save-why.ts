import type { IssueId, ResolutionStep, UpdateResolutionStep } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";

/** A why as it stands in the form. */
export interface WhyDraft {
  readonly question: string;
  readonly answer: string;
}

/** What the form changed. An answer that is sent counts as new and is unjudged, so it is sent only when it is. */
export function changesOf(
  step: ResolutionStep,
  { question, answer }: WhyDraft,
): Partial<UpdateResolutionStep> {
  return {
    accept: true,
    ...(question !== step.why_question && { why_question: question }),
    ...(answer !== (step.answer ?? "") && { answer }),
  };
}

/** Writes a why that is new or that was edited. */
export function useSaveWhy(issueId: IssueId, onSaved: (step: ResolutionStep) => void) {
  const create = useCommandMutation("createResolutionStep");
  const update = useCommandMutation("updateResolutionStep");
  return {
    isPending: create.isPending || update.isPending,
    error: create.error ?? update.error,
    create: ({ question, answer }: WhyDraft, parentId: string | null) =>
      create.mutate(
        {
          issue_id: issueId,
          why_question: question,
          ...(answer.trim() && { answer }),
          ...(parentId !== null && { parent_id: parentId }),
        },
        { onSuccess: onSaved },
      ),
    update: (step: ResolutionStep, draft: WhyDraft) =>
      update.mutate(
        { issue_id: issueId, step_id: step.id, ...changesOf(step, draft) },
        { onSuccess: onSaved },
      ),
  };
}
