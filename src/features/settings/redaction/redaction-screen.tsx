import { Download, Upload } from "lucide-react";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { useCommandQuery } from "../../../lib/core/command-query.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { Screen } from "../../../ui/screen.tsx";
import { SkeletonRows } from "../../../ui/skeleton.tsx";
import { RedactionSections } from "./redaction-sections.tsx";
import { useRulesFiles } from "./use-rules-files.ts";

/** The user's word on redaction: how much is replaced, rules of their own, what stays. */
export function RedactionScreen() {
  const rules = useCommandQuery("getRedactionRules", {});
  const files = useRulesFiles();
  useActions([
    {
      id: "import-rules",
      title: "Import redaction rules",
      section: "Redaction rules",
      icon: Upload,
      run: files.importRules,
    },
    {
      id: "export-rules",
      title: "Export redaction rules",
      section: "Redaction rules",
      icon: Download,
      run: files.exportRules,
    },
  ]);
  return (
    <Screen
      title="Redaction"
      actions={
        <>
          <Button icon={Upload} size="small" isBusy={files.isImporting} onClick={files.importRules}>
            Import
          </Button>
          <Button icon={Download} size="small" onClick={files.exportRules}>
            Export
          </Button>
        </>
      }
    >
      {files.importError && (
        <div className="mb-4 max-w-4xl">
          <ErrorNote
            error={files.importError}
            action={
              <Button size="small" onClick={files.dismissImportError}>
                Dismiss
              </Button>
            }
          />
        </div>
      )}
      {rules.isError && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <SkeletonRows count={8} label="Loading the redaction rules" />}
      {rules.data && <RedactionSections rules={rules.data} />}
      <ConfirmDialog
        isOpen={files.existing !== null}
        onOpenChange={(isOpen) => isOpen || files.keepExisting()}
        title="Replace the file?"
        description={`${files.existing ?? ""} is there already. Its contents would be lost.`}
        confirmLabel="Replace"
        onConfirm={files.replace}
      />
    </Screen>
  );
}
