import { useParams } from "@tanstack/react-router";
import type { AnalysisReport, AnalyzeLogs, IssueId } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { toCoreError } from "../../lib/core/core-error.ts";
import { formatCount } from "../../lib/format/count.ts";
import { useToaster } from "../../ui/toast-context.ts";
import { useGoTo } from "../use-go-to.ts";
import { titleForLogs } from "./title-for-logs.ts";

export type LogsIn = Pick<AnalyzeLogs, "paths" | "pasted">;

/** Adds logs to the issue that is open, or starts an issue with them, and analyzes all its logs. */
export function useTakeLogs() {
  const { issueId } = useParams({ strict: false });
  const createIssue = useCommandMutation("createIssue");
  const analyzeLogs = useCommandMutation("analyzeLogs");
  const toaster = useToaster();
  const goTo = useGoTo();

  const startIssue = async (logs: LogsIn): Promise<IssueId> => {
    const { id } = await createIssue.mutateAsync({ title: titleForLogs(logs), severity: "medium" });
    goTo(`/issues/${id}/overview`);
    return id;
  };
  const take = async (logs: LogsIn) => {
    const id = issueId ?? (await startIssue(logs));
    const report = await analyzeLogs.mutateAsync({ issue_id: id, ...logs });
    toaster.tell(describe(report), { label: "Show evidence", run: () => goTo(`/issues/${id}/evidence`) });
  };
  return {
    isForOpenIssue: issueId !== undefined,
    takeLogs: (logs: LogsIn) => void take(logs).catch((thrown: unknown) => toaster.warn(toCoreError(thrown))),
  };
}

function describe({ imported, evidence_lines, skipped }: AnalysisReport): string {
  const found = `${formatCount(imported, "log file")} added, ${formatCount(evidence_lines, "line")} of evidence`;
  return skipped.length > 0 ? `${found}, ${formatCount(skipped.length, "file")} skipped` : found;
}
