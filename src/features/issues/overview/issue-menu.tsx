import { useNavigate } from "@tanstack/react-router";
import { MoreHorizontal, PencilLine, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import type { IssueDetail } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { useLogIntake } from "../../../lib/logs-in/log-intake.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { useDeleteIssue } from "../use-delete-issue.tsx";
import { RenameDialog } from "./rename-dialog.tsx";

/** What is done with the issue as a whole: in a menu, in the palette, and on the keyboard. */
export function IssueMenu({ detail: { issue, log_files } }: { detail: IssueDetail }) {
  const [isRenaming, setIsRenaming] = useState(false);
  const navigate = useNavigate();
  const { analyze } = useLogIntake();
  const deletion = useDeleteIssue(() => void navigate({ to: "/issues" }));
  const acts = [
    {
      id: "rename-issue",
      label: "Rename issue",
      keys: "r",
      icon: PencilLine,
      run: () => setIsRenaming(true),
    },
    ...(log_files.length === 0
      ? []
      : [
          {
            id: "analyze-again",
            label: "Analyze logs again",
            icon: RefreshCw,
            run: () => analyze(issue.id, {}),
          },
        ]),
    {
      id: "delete-issue",
      label: "Delete issue",
      icon: Trash2,
      isDangerous: true,
      run: () => deletion.ask({ id: issue.id, title: issue.title, logFileCount: log_files.length }),
    },
  ];
  useActions(acts.map(({ label, ...act }) => ({ ...act, title: label, section: "This issue" })));
  return (
    <>
      <Menu
        trigger={<IconButton icon={MoreHorizontal} label="More for this issue" size="small" />}
        items={acts.map(({ run, ...act }) => ({ ...act, onSelect: run }))}
      />
      {isRenaming && <RenameDialog issue={issue} onClose={() => setIsRenaming(false)} />}
      {deletion.dialog}
    </>
  );
}
