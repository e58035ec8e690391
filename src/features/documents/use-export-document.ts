import { useState } from "react";
import type { Document } from "../../bindings.ts";
import { useHost } from "../../host/host-context.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { type CoreError, toCoreError } from "../../lib/core/core-error.ts";
import { formatBytes } from "../../lib/format/bytes.ts";
import { useToaster } from "../../ui/toast-context.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { exportName, fileNameOf, withExtension } from "./export-name.ts";

/** The formats, with the words of the menu. */
export const EXPORT_FORMATS = [
  { extension: "pdf", label: "PDF", keys: "shift+p" },
  { extension: "md", label: "Markdown", keys: "shift+m" },
] as const;

type Extension = (typeof EXPORT_FORMATS)[number]["extension"];

/** Exports a document: saves what is unsaved, asks where to, and asks again before a file is replaced. */
export function useExportDocument(document: Document, keeper: DraftKeeper) {
  const host = useHost();
  const toaster = useToaster();
  const { mutate, isPending } = useCommandMutation("exportDocument");
  /** A file that stands where the person wants to export to. */
  const [existing, setExisting] = useState<string | null>(null);

  const write = (path: string, overwrite: boolean) =>
    mutate(
      { document_id: document.id, path, overwrite },
      {
        onSuccess: ({ file, bytes }) => {
          setExisting(null);
          toaster.tell(`Exported ${fileNameOf(file)} (${formatBytes(bytes)})`);
        },
        onError: (error: CoreError) => {
          const isThere = error.code === "already_exists" && !overwrite;
          setExisting(isThere ? path : null);
          if (!isThere) {
            toaster.warn(error);
          }
        },
      },
    );
  const exportAs = async (extension: Extension) => {
    const isSaved = await keeper.flush();
    const path = isSaved
      ? await host.chooseSavePath({
          defaultName: exportName(document.title, extension),
          extensions: [extension],
        })
      : null;
    if (path !== null) {
      write(withExtension(path, extension), false);
    }
  };
  return {
    isExporting: isPending,
    existing,
    exportAs: (extension: Extension) =>
      void exportAs(extension).catch((thrown: unknown) => toaster.warn(toCoreError(thrown))),
    replace: () => existing !== null && write(existing, true),
    keepExisting: () => setExisting(null),
  };
}
