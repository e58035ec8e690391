import type { IssueId, UpdateIssue } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { useToaster } from "../../../ui/toast-context.ts";

/** Changes facts of an issue where they stand; what the core refuses is said in the corner. */
export function useUpdateIssue(issueId: IssueId) {
  const { mutate } = useCommandMutation("updateIssue");
  const { warn } = useToaster();
  return (changes: Omit<UpdateIssue, "issue_id">) =>
    mutate({ issue_id: issueId, ...changes }, { onError: warn });
}
