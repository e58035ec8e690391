import { RefreshCw } from "lucide-react";
import type { IssueId } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { Button } from "../../../ui/button.tsx";
import { useToaster } from "../../../ui/toast-context.ts";

/** Seals the logs of an issue under the rules of now; they were sealed under others. */
export function SealAgain({ issueId }: { issueId: IssueId }) {
  const resealLogs = useCommandMutation("resealLogs");
  const toaster = useToaster();
  const seal = () =>
    resealLogs.mutate(
      { issue_id: issueId },
      { onSuccess: () => toaster.tell("Logs sealed under the rules of now"), onError: toaster.warn },
    );
  useActions([
    {
      id: "seal-again",
      title: "Seal the logs again",
      section: "Redaction",
      keys: "mod+enter",
      icon: RefreshCw,
      run: seal,
    },
  ]);
  return (
    <Button variant="primary" icon={RefreshCw} isBusy={resealLogs.isPending} onClick={seal}>
      Seal again
    </Button>
  );
}
