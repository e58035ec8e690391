import { getRouteApi, useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { DocumentList } from "./document-list.tsx";

const route = getRouteApi("/issues/$issueId/documents");

/** The editor is the largest part of the window and not needed for the list. */
const OpenDocument = lazy(async () => ({ default: (await import("./open-document.tsx")).OpenDocument }));

/** The documents of an issue: their list, or the one that is open. */
export function DocumentsScreen() {
  const { issueId } = useParams({ from: "/issues/$issueId" });
  const { document } = route.useSearch();
  if (document === undefined) {
    return <DocumentList issueId={issueId} />;
  }
  return (
    <Suspense fallback={<SkeletonRows count={12} />}>
      <OpenDocument key={document} issueId={issueId} documentId={document} />
    </Suspense>
  );
}
