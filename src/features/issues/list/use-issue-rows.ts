import { useEffect, useRef, useState } from "react";
import type { IssueFilter, IssueSummary } from "../../../bindings.ts";
import { useCommandQueries, useCommandQuery } from "../../../lib/core/command-query.ts";
import { PAGE_ROWS, pagesOf } from "./row-pages.ts";

/** While a person scrolls on within this time, the rows that fly past are not fetched. */
const SETTLED_MILLISECONDS = 60;

/** The issues that pass a filter, of which only the pages in sight are fetched. */
export function useIssueRows(filter: IssueFilter) {
  const count = useCommandQuery("countIssues", filter, { keepPrevious: true });
  const { pages, onRowsInSight } = usePagesInSight();
  const answers = useCommandQueries(
    "listIssues",
    pages.map((page) => ({ ...filter, limit: PAGE_ROWS, offset: page * PAGE_ROWS })),
  );
  const rowAt = (index: number): IssueSummary | undefined => {
    const answer = answers[pages.indexOf(Math.floor(index / PAGE_ROWS))];
    return answer?.data?.[index % PAGE_ROWS];
  };
  const failed = answers.find(({ isError }) => isError);
  return {
    total: count.data?.total,
    rowAt,
    onRowsInSight,
    error: count.error ?? failed?.error ?? null,
    retry: () => {
      void count.refetch();
      void failed?.refetch();
    },
  };
}

function usePagesInSight() {
  const [pages, setPages] = useState<readonly number[]>([0]);
  const timer = useRef(0);
  // The timer belongs to the window; it must not outlive the list.
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const onRowsInSight = (first: number, last: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setPages(pagesOf(first, last)), SETTLED_MILLISECONDS);
  };
  return { pages, onRowsInSight };
}
