import { getRouteApi } from "@tanstack/react-router";
import type { DocumentId, IssueId } from "../../bindings.ts";
import { Badge } from "../../ui/badge.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import type { Preview } from "./documents-search.ts";
import { findGaps } from "./gaps.ts";
import { GapsView } from "./gaps-view.tsx";
import { PagesView } from "./pages-view.tsx";
import { ReadingView } from "./reading-view.tsx";
import { usePanes } from "./use-panes.ts";

const route = getRouteApi("/issues/$issueId/documents");

interface PreviewPaneProps {
  readonly issueId: IssueId;
  readonly documentId: DocumentId;
  readonly markdown: string;
  readonly onGoToLine: (line: number) => void;
}

/** What becomes of the text: the document for reading, its pages, and the facts it still asks for. */
export function PreviewPane({ issueId, documentId, markdown, onGoToLine }: PreviewPaneProps) {
  const { preview = "reading" } = route.useSearch();
  const { showPreview } = usePanes();
  const gaps = findGaps(markdown);
  const missing = (
    <>
      Missing facts
      {gaps.length > 0 && <Badge tone="caution">{gaps.length}</Badge>}
    </>
  );
  const reading = (
    <ScrollRegion label="Document" scrollId={`reading-${documentId}`} className="h-full px-6 py-5">
      <ReadingView issueId={issueId} markdown={markdown} />
    </ScrollRegion>
  );
  return (
    <Tabs<Preview>
      label="Preview"
      value={preview}
      onChange={showPreview}
      tabs={[
        { value: "reading", label: "Reading", content: reading },
        { value: "pages", label: "Pages", content: <PagesView documentId={documentId} /> },
        {
          value: "missing",
          label: missing,
          content: <GapsView issueId={issueId} gaps={gaps} onGoToLine={onGoToLine} />,
        },
      ]}
    />
  );
}
