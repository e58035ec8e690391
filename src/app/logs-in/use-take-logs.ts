import { useCallback } from "react";
import type { AnalysisReport, IssueId } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { toCoreError } from "../../lib/core/core-error.ts";
import { formatCount } from "../../lib/format/count.ts";
import type { LogsIn } from "../../lib/logs-in/log-intake.ts";
import { useToaster } from "../../ui/toast-context.ts";
import { useGoTo } from "../use-go-to.ts";
import { titleForLogs } from "./title-for-logs.ts";

/** How logs become a new issue, or part of one. Both go on while the person is on any screen. */
export function useTakeLogs() {
  const { mutateAsync: createIssue } = useCommandMutation("createIssue");
  const { mutateAsync: analyzeLogs } = useCommandMutation("analyzeLogs");
  const { tell, warn } = useToaster();
  const goTo = useGoTo();

  const analyzeNow = useCallback(
    async (id: IssueId, logs: LogsIn) => {
      const report = await analyzeLogs({ issue_id: id, ...logs });
      tell(describe(report), { label: "Show evidence", run: () => goTo(`/issues/${id}/evidence`) });
    },
    [analyzeLogs, tell, goTo],
  );
  const analyze = useCallback(
    (id: IssueId, logs: LogsIn) => {
      analyzeNow(id, logs).catch((thrown: unknown) => warnUnlessCancelled(thrown, warn));
    },
    [analyzeNow, warn],
  );
  const startIssue = useCallback(
    (logs: LogsIn) => {
      const start = async () => {
        const { id } = await createIssue({ title: titleForLogs(logs), severity: "medium" });
        goTo(`/issues/${id}/overview`);
        await analyzeNow(id, logs);
      };
      start().catch((thrown: unknown) => warnUnlessCancelled(thrown, warn));
    },
    [createIssue, goTo, analyzeNow, warn],
  );
  return { startIssue, analyze };
}

/** Who stopped the work knows that it has stopped. */
function warnUnlessCancelled(thrown: unknown, warn: (error: ReturnType<typeof toCoreError>) => void): void {
  const error = toCoreError(thrown);
  if (error.code !== "cancelled") {
    warn(error);
  }
}

function describe({ imported, evidence_lines, skipped }: AnalysisReport): string {
  const evidence = `${formatCount(evidence_lines, "line")} of evidence`;
  const found = imported > 0 ? `${formatCount(imported, "log file")} added, ${evidence}` : evidence;
  return skipped.length > 0 ? `${found}, ${formatCount(skipped.length, "file")} skipped` : found;
}
