import type { PastedText } from "../../bindings.ts";
import { formatCount } from "../../lib/format/count.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { LogText } from "../../ui/log-text.tsx";

interface PasteQuestionProps {
  readonly pasted: PastedText;
  readonly isForOpenIssue: boolean;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

const FIRST_LINE_CHARACTERS_MAX = 60;

/** Asks before pasted text becomes a log: unlike a drop, a paste may be a slip of the hand. */
export function PasteQuestion({ pasted, isForOpenIssue, onTake, onClose }: PasteQuestionProps) {
  const lines = pasted.text.trimEnd().split("\n");
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={isForOpenIssue ? "Add the pasted text to this issue?" : "Start an issue with the pasted text?"}
      description={
        <>
          {formatCount(lines.length, "line")}, beginning with{" "}
          <LogText text={lines[0]?.trim().slice(0, FIRST_LINE_CHARACTERS_MAX) ?? ""} />
        </>
      }
      confirmLabel={isForOpenIssue ? "Add text" : "Start issue"}
      isDangerous={false}
      onConfirm={() => {
        onClose();
        onTake();
      }}
    />
  );
}
