import { ClipboardPaste, FilePlus, FolderPlus, Plus } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { IssueId } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { Button } from "../../../ui/button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { useAddLogs } from "./use-add-logs.ts";

interface AddLogsMenuProps {
  readonly issueId: IssueId;
  /** The button that opens it; a small one when nothing is said. */
  readonly trigger?: ReactElement;
}

const SMALL_BUTTON = (
  <Button size="small" icon={Plus}>
    Add
  </Button>
);

/** Adds logs to the issue: files, a folder, or text from the clipboard. */
export function AddLogsMenu({ issueId, trigger = SMALL_BUTTON }: AddLogsMenuProps) {
  const [isPasting, setIsPasting] = useState(false);
  const { addFiles, addFolder, addText } = useAddLogs(issueId);
  const ways = [
    { id: "add-files", title: "Add files", icon: FilePlus, run: addFiles },
    { id: "add-folder", title: "Add a folder", icon: FolderPlus, run: addFolder },
    { id: "add-text", title: "Add text", icon: ClipboardPaste, run: () => setIsPasting(true) },
  ];
  useActions(ways.map((way) => ({ ...way, section: "Log files" })));
  return (
    <>
      <Menu
        trigger={trigger}
        items={ways.map(({ title, icon, run }) => ({ label: title, icon, onSelect: run }))}
      />
      {isPasting && <PasteDialog onAdd={addText} onClose={() => setIsPasting(false)} />}
    </>
  );
}
