import type { ReadLogLines, StoredLog } from "../../../bindings.ts";

/** Lines that are read at once: some screens full, and read before the eye has settled. */
export const PAGE_LINES = 200;

/** Lines by their place from 0, first and last. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The requests for the pages that hold these lines. */
export function pageRequests(log: StoredLog, isRaw: boolean, { first, last }: LineRange): ReadLogLines[] {
  const lastLine = Math.min(last, log.line_count - 1);
  const firstPage = Math.floor(Math.max(0, first) / PAGE_LINES);
  const pages = Math.max(0, Math.floor(lastLine / PAGE_LINES) - firstPage + 1);
  return Array.from({ length: pages }, (_, place) => ({
    log_file_id: log.log_file_id,
    from_line: (firstPage + place) * PAGE_LINES + 1,
    count: PAGE_LINES,
    ...(isRaw && { raw_text: true }),
  }));
}

/** True when one stretch begins where the other is, or a page from it: the person reads on and does not leap. */
export function isReadingOn(before: LineRange, next: LineRange): boolean {
  return next.first <= before.last + PAGE_LINES && next.last >= before.first - PAGE_LINES;
}
