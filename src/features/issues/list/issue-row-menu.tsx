import { MoreHorizontal, Trash2 } from "lucide-react";
import type { IssueSummary } from "../../../bindings.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { STATUS_ACTS } from "./status-acts.ts";
import { useChangeStatus } from "./use-change-status.ts";
import type { AskDelete } from "./use-selected-issue-actions.ts";

/** What can be done with an issue without opening it; the keyboard finds the same in the palette. */
export function IssueRowMenu({ issue, onDelete }: { issue: IssueSummary; onDelete: AskDelete }) {
  const changeStatus = useChangeStatus();
  const { id, title, status, log_file_count } = issue;
  return (
    <Menu
      trigger={<IconButton icon={MoreHorizontal} label={`More for ${title}`} size="small" tabIndex={-1} />}
      items={[
        ...STATUS_ACTS[status].map((act) => ({
          label: act.label,
          icon: act.icon,
          onSelect: () => changeStatus(issue, act.status),
        })),
        "separator",
        {
          label: "Delete issue",
          icon: Trash2,
          isDangerous: true,
          onSelect: () => onDelete({ id, title, logFileCount: log_file_count }),
        },
      ]}
    />
  );
}
