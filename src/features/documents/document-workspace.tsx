import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import type { Document, IssueId } from "../../bindings.ts";
import { ScreenBody } from "../../ui/screen.tsx";
import { SplitPane } from "../../ui/split-pane.tsx";
import { ConflictNote } from "./conflict-note.tsx";
import { DocumentToolbar } from "./document-toolbar.tsx";
import { MarkdownEditor } from "./markdown-editor.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { useDraft } from "./use-draft.ts";
import { usePanes } from "./use-panes.ts";

const route = getRouteApi("/issues/$issueId/documents");

interface DocumentWorkspaceProps {
  readonly issueId: IssueId;
  readonly document: Document;
}

/** A document that is open: its text to write in, and beside it what becomes of the text. */
export function DocumentWorkspace({ issueId, document }: DocumentWorkspaceProps) {
  const { panes = "both" } = route.useSearch();
  const { draft, keeper } = useDraft(document);
  const { showPanes } = usePanes();
  const [target, setTarget] = useState<{ readonly line: number } | null>(null);
  // The preview may come a moment later than the letters.
  const markdown = useDeferredValue(draft.text);
  const goToLine = (line: number) => {
    setTarget({ line });
    if (panes === "preview") {
      showPanes("both");
    }
  };
  const editor = (
    <MarkdownEditor label="Text of the document" text={draft.text} onChange={keeper.write} target={target} />
  );
  const preview = (
    <PreviewPane issueId={issueId} documentId={document.id} markdown={markdown} onGoToLine={goToLine} />
  );
  return (
    <ScreenBody isScrolling={false}>
      <DocumentToolbar document={document} draft={draft} keeper={keeper} />
      {draft.theirs !== null && <ConflictNote theirs={draft.theirs} keeper={keeper} />}
      <div className="flex min-h-0 flex-1 flex-col">
        {panes === "editor" && editor}
        {panes === "preview" && preview}
        {panes === "both" && (
          <SplitPane label="Width of the editor" initialFraction={0.45} first={editor} second={preview} />
        )}
      </div>
    </ScreenBody>
  );
}
