import { useState } from "react";
import type { ImportedRules } from "../../../bindings.ts";
import { useHost } from "../../../host/host-context.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { type CoreError, toCoreError } from "../../../lib/core/core-error.ts";
import { formatCount } from "../../../lib/format/count.ts";
import { useToaster } from "../../../ui/toast-context.ts";

/** Carries the rules to and from a file. */
export function useRulesFiles() {
  const host = useHost();
  const toaster = useToaster();
  const exporting = useCommandMutation("exportRedactionRules");
  const importing = useCommandMutation("importRedactionRules");
  /** A file that stands where the person wants to export to. */
  const [existing, setExisting] = useState<string | null>(null);
  /** Why the last file could not be read; it is too long for a corner of the window. */
  const [importError, setImportError] = useState<CoreError | null>(null);

  const write = (path: string, overwrite: boolean) =>
    exporting.mutate(
      { path, overwrite },
      {
        onSuccess: ({ rules, allowed }) => {
          setExisting(null);
          toaster.tell(`Exported ${contents(rules, allowed)}`);
        },
        onError: (error) =>
          error.code === "already_exists" && !overwrite ? setExisting(path) : toaster.warn(error),
      },
    );
  const exportRules = async () => {
    const path = await host.chooseSavePath({ defaultName: "redaction-rules.json", extensions: ["json"] });
    if (path !== null) {
      write(path, false);
    }
  };
  const importRules = async () => {
    const [path] = await host.chooseFiles();
    if (path !== undefined) {
      importing.mutate(
        { path },
        {
          onSuccess: (imported) => {
            setImportError(null);
            toaster.tell(importWords(imported));
          },
          onError: setImportError,
        },
      );
    }
  };
  const warn = (thrown: unknown) => toaster.warn(toCoreError(thrown));
  return {
    isImporting: importing.isPending,
    importError,
    dismissImportError: () => setImportError(null),
    existing,
    exportRules: () => void exportRules().catch(warn),
    importRules: () => void importRules().catch(warn),
    replace: () => existing !== null && write(existing, true),
    keepExisting: () => setExisting(null),
  };
}

function contents(rules: number, allowed: number): string {
  return `${formatCount(rules, "rule")} and ${formatCount(allowed, "allowed value")}`;
}

/** What a file brought, in one line. */
export function importWords({ rules_added, rules_changed, allowed_added }: ImportedRules): string {
  const parts = [
    ...(rules_added > 0 ? [`${formatCount(rules_added, "rule")} added`] : []),
    ...(rules_changed > 0 ? [`${formatCount(rules_changed, "rule")} changed`] : []),
    ...(allowed_added > 0 ? [`${formatCount(allowed_added, "allowed value")} added`] : []),
  ];
  return parts.length === 0 ? "Nothing new in this file" : parts.join(", ");
}
