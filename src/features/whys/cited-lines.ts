import type { CitedLine, EvidenceLink } from "../../bindings.ts";

/** A citation as people type it: `checkout-api.log:678`, `checkout-api.log#678` or `[L:checkout-api.log#678]`. */
export function parseCitation(typed: string): CitedLine | null {
  const parts = /^(?:\[L:)?(.+)[:#](\d{1,9})\]?$/.exec(typed.trim());
  const line = Number(parts?.[2]);
  return parts?.[1] !== undefined && line >= 1 ? { file: parts[1], line } : null;
}

export function isCited(links: readonly EvidenceLink[], { file, line }: CitedLine): boolean {
  return links.some((link) => link.file === file && link.line === line);
}

/** The lines with one more; a line is cited once. */
export function withLine(links: readonly EvidenceLink[], cited: CitedLine): CitedLine[] {
  const lines = links.map(({ file, line }) => ({ file, line }));
  return isCited(links, cited) ? lines : [...lines, cited];
}

export function withoutLine(links: readonly EvidenceLink[], cited: CitedLine): CitedLine[] {
  return links
    .filter(({ file, line }) => file !== cited.file || line !== cited.line)
    .map(({ file, line }) => ({ file, line }));
}
