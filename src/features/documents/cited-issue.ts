import { createContext, use, useMemo } from "react";
import type { IssueId, LogFile, LogFileId } from "../../bindings.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";

/** The issue that a document is about, with its logs by the names that citations use. */
export interface CitedIssue {
  readonly issueId: IssueId;
  readonly logIdOf: (file: string) => LogFileId | undefined;
}

const CitedIssueContext = createContext<CitedIssue | null>(null);

export const CitedIssueProvider = CitedIssueContext;

export function useCitedIssue(issueId: IssueId): CitedIssue {
  const { data: files } = useCommandQuery("listLogFiles", { issue_id: issueId });
  return useMemo(() => ({ issueId, logIdOf: (file) => findLog(files ?? [], file)?.id }), [issueId, files]);
}

/** The issue of the document around a citation. */
export function useCitedIssueAround(): CitedIssue {
  const cited = use(CitedIssueContext);
  if (cited === null) {
    throw new Error("A citation needs a CitedIssueProvider above it.");
  }
  return cited;
}

function findLog(files: readonly LogFile[], name: string): LogFile | undefined {
  return files.find(({ file_name, file_path }) => file_name === name || file_path === name);
}
