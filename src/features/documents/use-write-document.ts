import { FileText, ScrollText } from "lucide-react";
import type { Document, DocumentTemplate, IssueId } from "../../bindings.ts";
import { useActions } from "../../lib/actions/use-actions.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { DOCUMENT_TYPE_LABELS } from "../../lib/format/labels.ts";
import { useToaster } from "../../ui/toast-context.ts";
import { useOpenDocument } from "./use-open-document.ts";

/** The forms of a post-mortem, the usual one first. */
export const TEMPLATES = [
  { template: "standard", label: "Standard: what most incidents need" },
  { template: "lite", label: "Lite: what no post-mortem goes without" },
  { template: "full", label: "Full: every section" },
] as const satisfies readonly { template: DocumentTemplate; label: string }[];

/** Writes a document from the facts of the issue and opens it. */
export function useWriteDocument(issueId: IssueId) {
  const { mutate, isPending } = useCommandMutation("generateDocument");
  const toaster = useToaster();
  const open = useOpenDocument(issueId);
  const done = {
    onSuccess: ({ id, doc_type }: Document) => {
      toaster.tell(`${DOCUMENT_TYPE_LABELS[doc_type]} written from the facts`);
      void open(id);
    },
    onError: toaster.warn,
  };
  return {
    isWriting: isPending,
    writeRca: () => mutate({ issue_id: issueId, doc_type: "rca" }, done),
    writePostmortem: (template: DocumentTemplate) =>
      mutate({ issue_id: issueId, doc_type: "postmortem", template }, done),
  };
}

/** The same in the palette and on the keyboard. */
export function useWriteActions({ writeRca, writePostmortem }: ReturnType<typeof useWriteDocument>): void {
  useActions([
    { id: "write-rca", title: "Write RCA", section: "Documents", keys: "r", icon: FileText, run: writeRca },
    ...TEMPLATES.map(({ template }) => ({
      id: `write-postmortem-${template}`,
      title: `Write ${template} post-mortem`,
      section: "Documents",
      icon: ScrollText,
      ...(template === "standard" ? { keys: "m" } : {}),
      run: () => writePostmortem(template),
    })),
  ]);
}
