import { getRouteApi } from "@tanstack/react-router";
import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import type { DocumentId, IssueId } from "../../bindings.ts";
import { Badge } from "../../ui/badge.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { PREVIEWS, type Preview } from "./documents-search.ts";
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

const LABELS: Record<Preview, string> = { reading: "Reading", pages: "Pages", missing: "Missing facts" };

/** What becomes of the text: the document for reading, its pages, and the facts it still asks for. */
export function PreviewPane({ issueId, documentId, markdown, onGoToLine }: PreviewPaneProps) {
  const { preview = "reading" } = route.useSearch();
  const { showPreview } = usePanes();
  const gaps = findGaps(markdown);
  const choose = (picked: string) => {
    const chosen = PREVIEWS.find((candidate) => candidate === picked);
    if (chosen !== undefined) {
      showPreview(chosen);
    }
  };
  return (
    <Radix.Root value={preview} onValueChange={choose} className="flex min-h-0 flex-1 flex-col">
      <Radix.List aria-label="Preview" className="flex shrink-0 gap-4 border-b px-5">
        {PREVIEWS.map((value) => (
          <PreviewTab key={value} value={value}>
            {LABELS[value]}
            {value === "missing" && gaps.length > 0 && <Badge tone="caution">{gaps.length}</Badge>}
          </PreviewTab>
        ))}
      </Radix.List>
      <Radix.Content value="reading" tabIndex={-1} className="min-h-0 flex-1">
        <ScrollRegion label="Document" scrollId={`reading-${documentId}`} className="h-full px-6 py-5">
          <ReadingView issueId={issueId} markdown={markdown} />
        </ScrollRegion>
      </Radix.Content>
      <Radix.Content value="pages" tabIndex={-1} className="min-h-0 flex-1">
        <PagesView documentId={documentId} />
      </Radix.Content>
      <Radix.Content value="missing" tabIndex={-1} className="min-h-0 flex-1">
        <GapsView issueId={issueId} gaps={gaps} onGoToLine={onGoToLine} />
      </Radix.Content>
    </Radix.Root>
  );
}

function PreviewTab({ value, children }: { value: Preview; children: ReactNode }) {
  return (
    <Radix.Trigger
      value={value}
      className="-mb-px inline-flex h-9 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 text-13 text-ink-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
    >
      {children}
    </Radix.Trigger>
  );
}
