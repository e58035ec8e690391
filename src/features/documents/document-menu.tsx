import { Ellipsis, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Document } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { toCoreError } from "../../lib/core/core-error.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import type { MenuItem } from "../../ui/menu-item.ts";
import { useToaster } from "../../ui/toast-context.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { useOpenDocument } from "./use-open-document.ts";
import { TEMPLATES, useWriteDocument } from "./use-write-document.ts";

/** What is done with a document more rarely: write it again, or delete it. */
export function DocumentMenu({ document, keeper }: { document: Document; keeper: DraftKeeper }) {
  const [isAsking, setIsAsking] = useState(false);
  const { writeRca, writePostmortem } = useWriteDocument(document.issue_id);
  const { mutateAsync } = useCommandMutation("deleteDocument");
  const open = useOpenDocument(document.issue_id);
  const toaster = useToaster();
  const again: MenuItem[] =
    document.doc_type === "rca"
      ? [{ label: "Write again from the facts", icon: RefreshCw, onSelect: writeRca }]
      : TEMPLATES.map(({ template }) => ({
          label: `Write again from the facts (${template})`,
          icon: RefreshCw,
          onSelect: () => writePostmortem(template),
        }));
  // The screen is left first, so that it does not ask for a document that is gone.
  const remove = async () => {
    await keeper.flush();
    await open(undefined);
    await mutateAsync({ document_id: document.id });
    toaster.tell("Document deleted");
  };
  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} label="More" size="small" />}
        items={[
          ...again,
          "separator",
          { label: "Delete document", icon: Trash2, isDangerous: true, onSelect: () => setIsAsking(true) },
        ]}
      />
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title="Delete this document?"
        description={`“${document.title}” and everything that was written into it will be gone. Exported files stay.`}
        confirmLabel="Delete document"
        onConfirm={() => void remove().catch((thrown: unknown) => toaster.warn(toCoreError(thrown)))}
      />
    </>
  );
}
