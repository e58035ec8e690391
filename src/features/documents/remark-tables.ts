import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
// The types of the parser's settings.
import type {} from "remark-parse";
import type { Processor } from "unified";

/**
 * Tables, and nothing else beyond CommonMark: the same language that the core reads when it prints a document, so
 * that the text for reading and the printed one never differ.
 */
export function remarkTables(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}
