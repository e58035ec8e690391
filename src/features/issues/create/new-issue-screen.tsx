import { useState } from "react";
import { useLogTaker } from "../../../lib/logs-in/log-intake.ts";
import { Screen } from "../../../ui/screen.tsx";
import { EMPTY_DRAFT, withLogs } from "./issue-draft.ts";
import { IssueFields } from "./issue-fields.tsx";
import { LogFields } from "./log-fields.tsx";
import { NewIssueFooter } from "./new-issue-footer.tsx";
import { useCreateIssue } from "./use-create-issue.ts";

/** The form of a new issue, with the logs that come with it. */
export function NewIssueScreen() {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const { submit, isPending, errorOf, formError } = useCreateIssue(draft);
  const form = { draft, setDraft, errorOf };
  useLogTaker("Drop logs to add them to the new issue", (logs) =>
    setDraft((before) => withLogs(before, logs)),
  );
  return (
    <Screen title="New issue" isScrolling={false}>
      <form
        aria-label="New issue"
        noValidate
        className="flex min-h-0 flex-1 flex-col"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div data-scroll-restoration-id="new-issue" className="min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto grid max-w-5xl gap-x-10 gap-y-6 px-5 py-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <IssueFields {...form} />
            <LogFields {...form} />
          </div>
        </div>
        <NewIssueFooter error={formError} isPending={isPending} onSubmit={submit} />
      </form>
    </Screen>
  );
}
