import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Tables in Markdown line up only where every character has the same width. */
const EDITOR_FONT = '"JetBrains Mono Variable", ui-monospace, monospace';

/** The editor in the colours of the window; they follow the theme by themselves. */
const THEME = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "0.8125rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: EDITOR_FONT, lineHeight: "1.375rem" },
  ".cm-content": { padding: "1rem 0 40vh", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 1.25rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-activeLine": { backgroundColor: "var(--canvas)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--accent-line)",
  },
  ".cm-searchMatch": { backgroundColor: "var(--match)", color: "var(--on-match)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--match-current)", color: "var(--on-match)" },
  ".cm-panels": { backgroundColor: "var(--canvas)", color: "var(--ink)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "0.5rem 2rem 0.5rem 1.25rem", fontSize: "0.75rem" },
  ".cm-panel.cm-search label": { fontSize: "0.75rem", color: "var(--ink-soft)" },
  ".cm-textfield": {
    backgroundColor: "var(--surface)",
    border: "1px solid var(--line-strong)",
    borderRadius: "0.25rem",
    color: "var(--ink)",
    fontSize: "0.75rem",
    padding: "0.125rem 0.375rem",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--raised)",
    border: "1px solid var(--line-strong)",
    borderRadius: "0.25rem",
    fontSize: "0.75rem",
    padding: "0.125rem 0.5rem",
  },
});

const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.heading, color: "var(--ink)", fontWeight: "650" },
  { tag: tags.strong, fontWeight: "650" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.monospace, color: "var(--info)" },
  { tag: tags.quote, color: "var(--caution)" },
  { tag: [tags.link, tags.url], color: "var(--accent)" },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], color: "var(--ink-faint)" },
]);

export const EDITOR_LOOK = [THEME, syntaxHighlighting(HIGHLIGHT)];
