import { useParams } from "@tanstack/react-router";
import { useCallback } from "react";
import type { IssueId } from "../bindings.ts";
import { useCommandMutation } from "../lib/core/command-mutation.ts";
import { toCoreError } from "../lib/core/core-error.ts";
import { formatCount } from "../lib/format/count.ts";
import { useToaster } from "../ui/toast-context.ts";
import { useGoTo } from "./use-go-to.ts";

/** Adds logs to the issue that is open, or starts an issue with them. */
export function useTakeLogs() {
  const { issueId } = useParams({ strict: false });
  const { mutateAsync: createIssue } = useCommandMutation("createIssue");
  const { mutateAsync: importLogs } = useCommandMutation("importLogs");
  const toaster = useToaster();
  const goTo = useGoTo();

  const take = useCallback(
    async (paths: readonly string[]) => {
      const id: IssueId = issueId ?? (await createIssue({ title: titleFor(paths), severity: "medium" })).id;
      goTo(`/issues/${id}/logs`);
      const { log_files, skipped } = await importLogs({ issue_id: id, paths: [...paths] });
      const passedOver = skipped.length > 0 ? `, ${formatCount(skipped.length, "file")} skipped` : "";
      toaster.tell(`${formatCount(log_files.length, "log file")} added${passedOver}`);
    },
    [issueId, createIssue, importLogs, toaster, goTo],
  );

  const takeLogs = useCallback(
    (paths: readonly string[]) =>
      void take(paths).catch((thrown: unknown) => toaster.warn(toCoreError(thrown))),
    [take, toaster],
  );
  return { isForOpenIssue: issueId !== undefined, takeLogs };
}

/** A first title that says where the issue came from; the person renames it when they know more. */
function titleFor(paths: readonly string[]): string {
  const [first = "logs", ...others] = paths.map((path) => path.split(/[\\/]/).findLast(Boolean) ?? path);
  return others.length === 0 ? `Logs: ${first}` : `Logs: ${first} and ${formatCount(others.length, "other")}`;
}
