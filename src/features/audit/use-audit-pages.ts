import { useState } from "react";
import type { AuditEntry, AuditFilter } from "../../bindings.ts";
import { useCommandQueries } from "../../lib/core/command-query.ts";

const PAGE_ROWS = 200;

/**
 * The entries that a filter lets through, newest first, a page at a time. How many there are is known only when the
 * last page is not full; until then one more page is held out, and fetched when it comes into sight.
 */
export function useAuditPages(filter: Pick<AuditFilter, "action" | "entity_id">) {
  const [pageCount, setPageCount] = useState(1);
  const pages = useCommandQueries(
    "listAuditEntries",
    Array.from({ length: pageCount }, (_, page) => ({
      ...filter,
      limit: PAGE_ROWS,
      offset: page * PAGE_ROWS,
    })),
  );
  const entries: AuditEntry[] = pages.flatMap(({ data }) => data ?? []);
  const isWhole = pages.some(({ data }) => data !== undefined && data.length < PAGE_ROWS);
  return {
    entries,
    isWhole,
    /** Rows of the table: the entries, and a page of rows that are on their way. */
    rowCount: entries.length + (isWhole ? 0 : PAGE_ROWS),
    isPending: pages[0]?.isPending ?? true,
    failed: pages.find(({ isError }) => isError),
    onRowsInSight: (_first: number, last: number) => {
      const pagesInSight = Math.floor(last / PAGE_ROWS) + 1;
      if (!isWhole && pagesInSight > pageCount) {
        setPageCount(pageCount + 1);
      }
    },
  };
}
