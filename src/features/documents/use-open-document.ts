import { useNavigate } from "@tanstack/react-router";
import type { DocumentId, IssueId } from "../../bindings.ts";

/** Opens a document of the issue, or with `undefined` goes back to their list. */
export function useOpenDocument(issueId: IssueId): (id: DocumentId | undefined) => Promise<void> {
  const navigate = useNavigate();
  return (id) =>
    navigate({
      to: "/issues/$issueId/documents",
      params: { issueId },
      search: ({ panes, preview }) => ({
        ...(id && { document: id }),
        ...(panes && { panes }),
        ...(preview && { preview }),
      }),
    });
}
