import { ChevronDown, FileDown } from "lucide-react";
import type { Document } from "../../bindings.ts";
import { useActions } from "../../lib/actions/use-actions.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Menu } from "../../ui/menu.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";
import { fileNameOf } from "./export-name.ts";
import { EXPORT_FORMATS, useExportDocument } from "./use-export-document.ts";

/** Writes the document to a file. */
export function ExportMenu({ document, keeper }: { document: Document; keeper: DraftKeeper }) {
  const { exportAs, isExporting, existing, replace, keepExisting } = useExportDocument(document, keeper);
  useActions(
    EXPORT_FORMATS.map(({ extension, label, keys }) => ({
      id: `export-${extension}`,
      title: `Export as ${label}`,
      section: "Document",
      keys,
      icon: FileDown,
      run: () => exportAs(extension),
    })),
  );
  return (
    <>
      <Menu
        items={EXPORT_FORMATS.map(({ extension, label, keys }) => ({
          label,
          keys,
          onSelect: () => exportAs(extension),
        }))}
        trigger={
          <Button size="small" icon={FileDown} isBusy={isExporting}>
            Export
            <ChevronDown aria-hidden size={14} />
          </Button>
        }
      />
      <ConfirmDialog
        isOpen={existing !== null}
        onOpenChange={(isOpen) => isOpen || keepExisting()}
        title="Replace the file?"
        description={
          <span className="break-all">
            There is a file named {fileNameOf(existing ?? "")} in that folder. Its content will be lost.
          </span>
        }
        confirmLabel="Replace file"
        isBusy={isExporting}
        onConfirm={replace}
      />
    </>
  );
}
