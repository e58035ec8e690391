import type { DocumentId, IssueId } from "../../bindings.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { DocumentWorkspace } from "./document-workspace.tsx";
import { useOpenDocument } from "./use-open-document.ts";

/** Fetches the document that the address names. */
export function OpenDocument({ issueId, documentId }: { issueId: IssueId; documentId: DocumentId }) {
  const document = useCommandQuery("getDocument", { document_id: documentId });
  const open = useOpenDocument(issueId);
  if (document.data !== undefined) {
    return <DocumentWorkspace issueId={issueId} document={document.data} />;
  }
  if (document.isError) {
    return (
      <div className="flex h-full flex-col items-center justify-center pb-8">
        <div>
          <ErrorState error={document.error} onRetry={() => void document.refetch()} />
        </div>
        <Button onClick={() => void open(undefined)}>All documents</Button>
      </div>
    );
  }
  return <SkeletonRows count={12} />;
}
