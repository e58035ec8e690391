/** How many words a Markdown text has: runs that hold a letter or a digit, so a table's frame counts for nothing. */
export function countWords(markdown: string): number {
  return markdown.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
