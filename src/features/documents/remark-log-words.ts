import type { PhrasingContent, Root, Text } from "mdast";
import { visit } from "unist-util-visit";
import { type Citation, citationOf } from "./citation.ts";

/** A citation, or what redaction left in a value's place. */
const WORDS = /\[(?:L:[^\]\n]*#\d+|[A-Z][A-Z0-9_]*_\d+)\]/g;
/** The same in the source, where a backslash makes the bracket a plain character. */
const WORDS_IN_SOURCE = /(?<!\\)\[L:[^\]\n]*#\d+\]/g;

/** Finds citations and redacted values in running text, and marks them as `cite` and `mark` elements. */
export function remarkLogWords() {
  return (tree: Root, file: { readonly value: unknown }): void => {
    const source = String(file.value);
    visit(tree, "text", (node, index, parent) => {
      if (parent === undefined || index === undefined || parent.type === "link") {
        return;
      }
      const parts = split(node, citationsIn(source, node));
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

function citationsIn(source: string, { position }: Text): ReadonlySet<string> {
  const written = source.slice(position?.start.offset, position?.end.offset);
  return new Set(written.match(WORDS_IN_SOURCE));
}

function split({ value }: Text, citations: ReadonlySet<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: word, index } of value.matchAll(WORDS)) {
    const marked = markedWord(word, citations);
    if (marked !== null) {
      parts.push(...plain(value.slice(end, index)), marked);
      end = index + word.length;
    }
  }
  return [...parts, ...plain(value.slice(end))];
}

const plain = (value: string): PhrasingContent[] => (value === "" ? [] : [{ type: "text", value }]);

function markedWord(word: string, citations: ReadonlySet<string>): PhrasingContent | null {
  if (!word.startsWith("[L:")) {
    return element("mark", word);
  }
  const citation = citations.has(word) ? citationOf(word.slice(1, -1)) : null;
  return citation && element("cite", word, citation);
}

function element(name: "mark" | "cite", word: string, citation?: Citation): PhrasingContent {
  const hProperties = citation && { dataFile: citation.file, dataLine: citation.line };
  return {
    type: "text",
    value: word,
    data: { hName: name, ...(hProperties && { hProperties }), hChildren: [{ type: "text", value: word }] },
  };
}
