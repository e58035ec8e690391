import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/**
 * HTML is text like any other, so that `<tag>` in a log line is neither lost nor obeyed; only `<br>` in a cell of a
 * table is the line break it stands for there. The core reads documents in the same way.
 */
export function remarkPlainHtml() {
  return (tree: Root): void => {
    visit(tree, "html", (node, index, parent) => {
      if (parent === undefined || index === undefined) {
        return;
      }
      const text = { type: "text", value: node.value } as const;
      const isBlock = parent.type === "root" || parent.type === "blockquote" || parent.type === "listItem";
      const isBreak = parent.type === "tableCell" && node.value === "<br>";
      parent.children[index] = isBlock
        ? { type: "paragraph", children: [text] }
        : isBreak
          ? { type: "break" }
          : text;
    });
  };
}
