import { useNavigate } from "@tanstack/react-router";
import type { CreateIssue } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { useLogIntake } from "../../../lib/logs-in/log-intake.ts";
import { sayFieldError } from "../say-field-error.ts";
import { type IssueDraft, issueOf, logsOf } from "./issue-draft.ts";

/** A field of the request that the core can find fault with. */
export type IssueField = keyof CreateIssue;

/** Creates the issue, opens it at once, and lets its logs come in meanwhile. */
export function useCreateIssue() {
  const createIssue = useCommandMutation("createIssue");
  const { analyze } = useLogIntake();
  const navigate = useNavigate();
  const submit = (draft: IssueDraft) =>
    createIssue.mutate(issueOf(draft), {
      onSuccess: ({ id }) => {
        void navigate({ to: "/issues/$issueId/overview", params: { issueId: id }, replace: true });
        const logs = logsOf(draft);
        if (logs !== null) {
          analyze(id, logs);
        }
      },
    });
  const { error } = createIssue;
  return {
    submit,
    isPending: createIssue.isPending,
    /** What is wrong with one field, in the core's words. */
    errorOf: (field: IssueField) => (error?.field === field ? sayFieldError(error) : undefined),
    /** A failure that belongs to no field. */
    formError: error !== null && error.field === null ? error : null,
  };
}
