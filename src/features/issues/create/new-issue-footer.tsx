import { useRouter } from "@tanstack/react-router";
import { useActions } from "../../../lib/actions/use-actions.ts";
import type { CoreError } from "../../../lib/core/core-error.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { Keys } from "../../../ui/keys.tsx";

interface NewIssueFooterProps {
  readonly error: CoreError | null;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
}

const SUBMIT_KEYS = "mod+enter";

/** Creates the issue or goes back. Stays in sight however long the form is. */
export function NewIssueFooter({ error, isPending, onSubmit }: NewIssueFooterProps) {
  const router = useRouter();
  useActions([
    {
      id: "submit-new-issue",
      title: "Create this issue",
      section: "New issue",
      keys: SUBMIT_KEYS,
      worksWhileTyping: true,
      run: () => isPending || onSubmit(),
    },
  ]);
  return (
    <footer className="flex shrink-0 flex-col gap-3 border-t py-3">
      {error !== null && (
        <div className="mx-auto w-full max-w-5xl px-5">
          <ErrorNote error={error} />
        </div>
      )}
      <div className="mx-auto flex w-full max-w-5xl items-center justify-end gap-2 px-5">
        <span className="mr-auto hidden items-center gap-1.5 text-12 text-ink-faint sm:flex">
          <Keys keys={SUBMIT_KEYS} /> creates the issue
        </span>
        <Button onClick={() => router.history.back()}>Cancel</Button>
        <Button variant="primary" type="submit" isBusy={isPending}>
          Create issue
        </Button>
      </div>
    </footer>
  );
}
