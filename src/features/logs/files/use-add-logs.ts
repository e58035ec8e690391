import type { IssueId } from "../../../bindings.ts";
import { useHost } from "../../../host/host-context.ts";
import { toCoreError } from "../../../lib/core/core-error.ts";
import { useLogIntake } from "../../../lib/logs-in/log-intake.ts";
import { pastedLog } from "../../../lib/logs-in/pasted-log.ts";
import { useToaster } from "../../../ui/toast-context.ts";

/** The ways to bring further logs to an issue; all its logs are analyzed again then. */
export function useAddLogs(issueId: IssueId) {
  const host = useHost();
  const intake = useLogIntake();
  const toaster = useToaster();
  const addChosen = (choose: () => Promise<readonly string[]>) =>
    void choose()
      .then((paths) => paths.length > 0 && intake.analyze(issueId, { paths: [...paths] }))
      .catch((thrown: unknown) => toaster.warn(toCoreError(thrown)));
  return {
    addFiles: () => addChosen(host.chooseFiles),
    addFolder: () => addChosen(host.chooseFolder),
    addText: (text: string) => intake.analyze(issueId, { pasted: pastedLog(text) }),
  };
}
