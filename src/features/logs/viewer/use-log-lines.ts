import { useEffect, useRef, useState } from "react";
import type { LogLine, ReadLogLines, StoredLog } from "../../../bindings.ts";
import { useCommandForget, useCommandQueries } from "../../../lib/core/command-query.ts";
import { isReadingOn, type LineRange, pageRequests } from "./log-pages.ts";

/** Pages that are kept; some 10,000 lines around where the person has been. */
const PAGES_MAX = 50;
/** How long a leap must rest before its lines are read, so that dragging the scroll bar reads nothing. */
const SETTLE_MILLISECONDS = 60;

/** The lines of a log in sight, read page by page as they come into sight. */
export function useLogLines(log: StoredLog, isRaw: boolean) {
  const [range, setRange] = useState<LineRange>({ first: 0, last: 0 });
  const requests = pageRequests(log, isRaw, useSettled(range));
  const pages = useCommandQueries("readLogLines", requests);
  useForgotten(requests);
  const lines = new Map<number, LogLine>();
  for (const { data } of pages) {
    for (const line of data?.lines ?? []) {
      lines.set(line.line, line);
    }
  }
  const failed = pages.find(({ error }) => error !== null);
  return {
    lineAt: (line: number) => lines.get(line),
    /** Characters of the longest line that was read. */
    longest: Math.max(0, ...[...lines.values()].map(({ text }) => text.length)),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    onRowsInSight: (first: number, last: number) => setRange({ first, last }),
  };
}

function useSettled(range: LineRange): LineRange {
  const [settled, setSettled] = useState(range);
  const isNear = isReadingOn(settled, range);
  // A leap counts when it has rested for a while, which only a timer can tell.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(range), isNear ? 0 : SETTLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [range, isNear]);
  return isNear ? range : settled;
}

/** Lets go of the pages that were read the longest ago. */
function useForgotten(requests: readonly ReadLogLines[]): void {
  const forget = useCommandForget();
  const kept = useRef(new Map<string, ReadLogLines>());
  // The cache belongs to the window and does not know that these answers are large.
  useEffect(() => {
    for (const request of requests) {
      const key = JSON.stringify(request);
      kept.current.delete(key);
      kept.current.set(key, request);
    }
    for (const [key, request] of [...kept.current].slice(0, -PAGES_MAX)) {
      kept.current.delete(key);
      forget("readLogLines", request);
    }
  });
}
