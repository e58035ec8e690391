import { useNavigate } from "@tanstack/react-router";
import { Columns2, Eye, SquarePen } from "lucide-react";
import { useActions } from "../../lib/actions/use-actions.ts";
import type { Panes, Preview } from "./documents-search.ts";

/** Changes which halves of the screen are in sight, and what stands in the second one. The address keeps both. */
export function usePanes() {
  const navigate = useNavigate({ from: "/issues/$issueId/documents" });
  return {
    showPanes: (panes: Panes) =>
      void navigate({ search: (old) => ({ ...old, panes }), replace: true, resetScroll: false }),
    showPreview: (preview: Preview) =>
      void navigate({ search: (old) => ({ ...old, preview }), replace: true, resetScroll: false }),
  };
}

/** The same in the palette and on the keyboard. */
export function usePaneActions(): void {
  const { showPanes, showPreview } = usePanes();
  useActions([
    {
      id: "panes-editor",
      title: "Show the editor only",
      section: "Document",
      icon: SquarePen,
      run: () => showPanes("editor"),
    },
    {
      id: "panes-both",
      title: "Show editor and preview",
      section: "Document",
      icon: Columns2,
      run: () => showPanes("both"),
    },
    {
      id: "panes-preview",
      title: "Show the preview only",
      section: "Document",
      icon: Eye,
      run: () => showPanes("preview"),
    },
    {
      id: "preview-reading",
      title: "Preview for reading",
      section: "Document",
      run: () => showPreview("reading"),
    },
    {
      id: "preview-pages",
      title: "Preview the pages",
      section: "Document",
      keywords: ["pdf", "print"],
      run: () => showPreview("pages"),
    },
    {
      id: "preview-missing",
      title: "Show missing facts",
      section: "Document",
      keywords: ["gaps"],
      run: () => showPreview("missing"),
    },
  ]);
}
