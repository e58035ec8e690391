import { useNavigate } from "@tanstack/react-router";
import type { CreateIssue } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { useLogIntake } from "../../../lib/logs-in/log-intake.ts";
import { sayFieldError } from "../say-field-error.ts";
import { type IssueDraft, issueOf, logsOf } from "./issue-draft.ts";

/** A field of the request that the core can find fault with. */
export type IssueField = keyof CreateIssue;

/** True while a field says what it said when the core looked at it. */
function isAsAsked(field: IssueField, asked: CreateIssue, now: CreateIssue): boolean {
  return JSON.stringify(asked[field]) === JSON.stringify(now[field]);
}

/** Creates the issue, opens it at once, and lets its logs come in meanwhile. */
export function useCreateIssue(draft: IssueDraft) {
  const createIssue = useCommandMutation("createIssue");
  const { analyze } = useLogIntake();
  const navigate = useNavigate();
  const submit = () =>
    createIssue.mutate(issueOf(draft), {
      onSuccess: ({ id }) => {
        void navigate({ to: "/issues/$issueId/overview", params: { issueId: id }, replace: true });
        const logs = logsOf(draft);
        if (logs !== null) {
          analyze(id, logs);
        }
      },
    });
  const { error, variables } = createIssue;
  const isFaulty = (field: IssueField) =>
    error?.field === field && variables !== undefined && isAsAsked(field, variables, issueOf(draft));
  return {
    submit,
    isPending: createIssue.isPending,
    /** What is wrong with one field, in the core's words, until the field is changed. */
    errorOf: (field: IssueField) => (error !== null && isFaulty(field) ? sayFieldError(error) : undefined),
    /** A failure that belongs to no field. */
    formError: error !== null && error.field === null ? error : null,
  };
}
