import { getRouteApi } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import type { Document } from "../../bindings.ts";
import { useActions } from "../../lib/actions/use-actions.ts";
import { formatCount } from "../../lib/format/count.ts";
import { DOCUMENT_TYPE_LABELS } from "../../lib/format/labels.ts";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { countWords } from "./count-words.ts";
import { DocumentMenu } from "./document-menu.tsx";
import type { Panes } from "./documents-search.ts";
import type { Draft, DraftKeeper } from "./draft-keeper.ts";
import { ExportMenu } from "./export-menu.tsx";
import { SaveState } from "./save-state.tsx";
import { useOpenDocument } from "./use-open-document.ts";
import { usePaneActions, usePanes } from "./use-panes.ts";

const route = getRouteApi("/issues/$issueId/documents");

const PANE_OPTIONS: ReadonlyArray<{ value: Panes; label: string }> = [
  { value: "editor", label: "Editor" },
  { value: "both", label: "Both" },
  { value: "preview", label: "Preview" },
];

interface DocumentToolbarProps {
  readonly document: Document;
  readonly draft: Draft;
  readonly keeper: DraftKeeper;
}

/** What the open document is, whether it is saved, and what can be done with it. */
export function DocumentToolbar({ document, draft, keeper }: DocumentToolbarProps) {
  const { panes = "both" } = route.useSearch();
  const { showPanes } = usePanes();
  const open = useOpenDocument(document.issue_id);
  const goBack = () => void open(undefined);
  usePaneActions();
  useActions([
    {
      id: "all-documents",
      title: "Go to all documents",
      section: "Document",
      keys: "u",
      icon: ArrowLeft,
      run: goBack,
    },
    {
      id: "save-document",
      title: "Save now",
      section: "Document",
      keys: "mod+s",
      worksWhileTyping: true,
      run: () => void keeper.flush(),
    },
  ]);
  return (
    <div className="flex h-11 shrink-0 items-center gap-3 border-b px-3">
      <IconButton icon={ArrowLeft} label="All documents" keys="u" onClick={goBack} />
      <Badge>{DOCUMENT_TYPE_LABELS[document.doc_type]}</Badge>
      <h2 className="min-w-0 truncate font-medium text-13 text-ink max-lg:sr-only">{document.title}</h2>
      <SaveState draft={draft} keeper={keeper} />
      <span className="shrink-0 text-12 text-ink-faint tabular-nums max-xl:hidden">
        {formatCount(countWords(draft.text), "word")}
      </span>
      <div className="ml-auto flex shrink-0 items-center gap-2">
        <Segmented
          label="Parts in sight"
          options={PANE_OPTIONS}
          value={panes}
          onChange={showPanes}
          size="small"
        />
        <ExportMenu document={document} keeper={keeper} />
        <DocumentMenu document={document} keeper={keeper} />
      </div>
    </div>
  );
}
