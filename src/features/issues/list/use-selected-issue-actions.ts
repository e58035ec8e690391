import { Trash2 } from "lucide-react";
import type { IssueSummary } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import type { useDeleteIssue } from "../use-delete-issue.tsx";
import { STATUS_ACTS } from "./status-acts.ts";
import { useChangeStatus } from "./use-change-status.ts";

export type AskDelete = ReturnType<typeof useDeleteIssue>["ask"];

/** Offers for the active row what its menu offers. */
export function useSelectedIssueActions(issue: IssueSummary | undefined, onDelete: AskDelete): void {
  const changeStatus = useChangeStatus();
  useActions(
    issue === undefined
      ? []
      : [
          ...STATUS_ACTS[issue.status].map(({ status, label, icon }) => ({
            id: `selected-issue-${status}`,
            title: label,
            section: "Selected issue",
            icon,
            run: () => changeStatus(issue, status),
          })),
          {
            id: "selected-issue-delete",
            title: "Delete issue",
            section: "Selected issue",
            keys: "delete",
            icon: Trash2,
            run: () => onDelete({ id: issue.id, title: issue.title, logFileCount: issue.log_file_count }),
          },
        ],
  );
}
