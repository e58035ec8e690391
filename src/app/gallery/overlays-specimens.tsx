import { Copy, EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { CoreError } from "../../lib/core/core-error.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Input } from "../../ui/input.tsx";
import { Menu } from "../../ui/menu.tsx";
import type { MenuItem } from "../../ui/menu-item.ts";
import { Popover } from "../../ui/popover.tsx";
import { useToaster } from "../../ui/toast-context.ts";
import { Tooltip } from "../../ui/tooltip.tsx";
import { SAMPLE_ERROR } from "./sample-error.ts";
import { Specimen, Specimens } from "./specimen.tsx";

export function OverlaysSpecimens() {
  const [open, setOpen] = useState<"dialog" | "confirm" | null>(null);
  const toaster = useToaster();
  const close = () => setOpen(null);
  const items: readonly MenuItem[] = [
    { label: "Rename", icon: Pencil, keys: "e", onSelect: () => setOpen("dialog") },
    { label: "Copy link", icon: Copy, isDisabled: true, onSelect: close },
    "separator",
    { label: "Delete", icon: Trash2, isDangerous: true, onSelect: () => setOpen("confirm") },
  ];
  return (
    <Specimens title="Overlays">
      <Specimen label="Dialogs">
        <Button onClick={() => setOpen("dialog")}>Open dialog</Button>
        <Button onClick={() => setOpen("confirm")}>Ask first</Button>
      </Specimen>
      <Specimen label="Menus">
        <Menu items={items} trigger={<IconButton icon={EllipsisVertical} label="More" />} />
      </Specimen>
      <Specimen label="Beside a button">
        <Popover label="Reasons" trigger={<Button>Popover</Button>}>
          <p className="text-13">First error after the deployment.</p>
        </Popover>
        <Tooltip text="Says what it does" keys="mod+k">
          <Button>Tooltip</Button>
        </Tooltip>
      </Specimen>
      <Specimen label="Toasts">
        <Button onClick={() => toaster.tell("Document exported", { label: "Show file", run: close })}>
          Done
        </Button>
        <Button onClick={() => toaster.warn(new CoreError(SAMPLE_ERROR))}>Failed</Button>
      </Specimen>
      <Dialog
        isOpen={open === "dialog"}
        onOpenChange={close}
        title="Rename issue"
        description="The old title stays in the audit log."
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Rename
            </Button>
          </>
        }
      >
        <Field label="Title" isRequired>
          <Input defaultValue="Checkout fails at payment" />
        </Field>
      </Dialog>
      <ConfirmDialog
        isOpen={open === "confirm"}
        onOpenChange={close}
        title="Delete this issue?"
        description="Its 3 log files and 2 documents go with it. This cannot be undone."
        confirmLabel="Delete issue"
        onConfirm={close}
      />
    </Specimens>
  );
}
