import { useState } from "react";
import { formatCount } from "../../../lib/format/count.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { Textarea } from "../../../ui/textarea.tsx";

interface PasteDialogProps {
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
}

/** Takes log lines from the clipboard, e.g. from a chat or a terminal. */
export function PasteDialog({ onAdd, onClose }: PasteDialogProps) {
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  const submit = () => {
    onAdd(text);
    onClose();
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title="Add text as a log" width="wide">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label="Log lines"
          isRequired
          hint={
            isEmpty ? "It stays on this machine." : formatCount(text.trimEnd().split("\n").length, "line")
          }
        >
          <Textarea
            autoFocus
            isMonospace
            rows={14}
            value={text}
            onChange={({ target: { value } }) => setText(value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={isEmpty}>
            Add text
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
