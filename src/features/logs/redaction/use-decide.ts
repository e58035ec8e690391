import type { Decision, IssueId, ReviewedValue } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { useToaster } from "../../../ui/toast-context.ts";

/** Decides about values; the core then seals every log of the issue again. */
export function useDecide(issueId: IssueId) {
  const decideRedaction = useCommandMutation("decideRedaction");
  const toaster = useToaster();
  const decide = ({ value, pii_type }: ReviewedValue, decision: Decision | null) =>
    decideRedaction.mutate(
      { issue_id: issueId, value, pii_type, ...(decision && { decision }) },
      { onError: toaster.warn },
    );
  return { decide, isDeciding: decideRedaction.isPending };
}
