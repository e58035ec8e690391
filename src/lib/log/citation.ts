import type { CitedLine } from "../../bindings.ts";

/** A line as documents cite it: `[L:checkout-api.log#678]`. */
export function citationOf({ file, line }: CitedLine): string {
  return `[L:${file}#${line}]`;
}

interface QuotedLine extends CitedLine {
  /** Its text, redacted. */
  readonly text: string;
}

/** Lines as a Markdown quotation, each stretch of neighbouring lines with the citation of its first line. */
export function quoteOf(lines: readonly QuotedLine[]): string {
  return stretchesOf(lines).map(quoteOfStretch).join("\n\n");
}

function stretchesOf(lines: readonly QuotedLine[]): QuotedLine[][] {
  const stretches: QuotedLine[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    const before = last?.at(-1);
    if (last && before?.file === line.file && before.line + 1 === line.line) {
      last.push(line);
    } else {
      stretches.push([line]);
    }
  }
  return stretches;
}

function quoteOfStretch(lines: readonly QuotedLine[]): string {
  const [first] = lines;
  // A fence longer than any run of backticks in the text cannot be closed by it.
  const longest = Math.max(
    2,
    ...lines.flatMap(({ text }) => (text.match(/`+/g) ?? []).map((run) => run.length)),
  );
  const fence = "`".repeat(longest + 1);
  const quoted = [fence, ...lines.map(({ text }) => text), fence].map((line) => `> ${line}`);
  return [...quoted, ...(first ? [`> ${citationOf(first)}`] : [])].join("\n");
}
