import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap } from "@codemirror/view";
import { useEffect, useRef, useState } from "react";
import { styleNonce } from "../../lib/style-nonce.ts";
import { EDITOR_LOOK } from "./editor-look.ts";

interface MarkdownEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** A line to put the cursor on; a new object moves it again. */
  readonly target: { readonly line: number } | null;
}

/** A field for Markdown: highlighting, undo, find and replace. Tab leaves it, as everywhere in the window. */
export function MarkdownEditor({ label, text, onChange, target }: MarkdownEditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const newestOnChange = useRef(onChange);
  const [first] = useState({ label, text });
  const [view, setView] = useState<EditorView | null>(null);
  // The editor calls back later, and must then meet the closure of the last render.
  useEffect(() => {
    newestOnChange.current = onChange;
  });
  // The editor owns its part of the page.
  useEffect(() => {
    if (frame.current === null) {
      return;
    }
    const made = new EditorView({
      parent: frame.current,
      state: EditorState.create({
        doc: first.text,
        extensions: extensions(first.label, (written) => newestOnChange.current(written)),
      }),
    });
    setView(made);
    return () => made.destroy();
  }, [first]);
  // A text that came from elsewhere takes the place of the editor's own; undo brings the old one back.
  useEffect(() => {
    if (view !== null && view.state.doc.toString() !== text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    }
  }, [view, text]);
  // The cursor is the editor's, and so is the place it has scrolled to.
  useEffect(() => {
    if (view !== null && target !== null) {
      showLine(view, target.line);
    }
  }, [view, target]);
  return <div ref={frame} className="min-h-0 flex-1 overflow-hidden" />;
}

/** The words of the panel for find and replace, as the rest of the window writes them. */
const PHRASES = {
  next: "Next",
  previous: "Previous",
  all: "Select all",
  "match case": "Match case",
  regexp: "Regular expression",
  "by word": "Whole words",
  replace: "Replace",
  "replace all": "Replace all",
  close: "Close",
};

function extensions(label: string, onChange: (text: string) => void): Extension {
  const nonce = styleNonce();
  return [
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    EditorState.phrases.of(PHRASES),
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
    markdown(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "true", tabindex: "0" }),
    EditorView.updateListener.of(({ docChanged, state }) => docChanged && onChange(state.doc.toString())),
    nonce === undefined ? [] : EditorView.cspNonce.of(nonce),
    EDITOR_LOOK,
  ];
}

function showLine(view: EditorView, number: number): void {
  const line = view.state.doc.line(Math.min(number, view.state.doc.lines));
  view.dispatch({
    selection: { anchor: line.from, head: line.to },
    effects: EditorView.scrollIntoView(line.from, { y: "center" }),
  });
  view.focus();
}
