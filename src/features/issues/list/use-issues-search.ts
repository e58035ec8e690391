import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import type { IssuesSearch } from "./issues-search.ts";

const route = getRouteApi("/issues");

/** What a change of the filter names; `undefined` takes a filter away. */
export type FilterChange = { readonly [K in keyof IssuesSearch]?: IssuesSearch[K] | undefined };

/** Takes every filter away. */
export const NO_FILTERS: FilterChange = {
  status: undefined,
  severity: undefined,
  domain: undefined,
  tag: undefined,
  text: undefined,
};

/** The filter of the address, and how to change it. A change is no step of its own in the history. */
export function useIssuesSearch() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (changed: FilterChange) =>
      void navigate({
        search: (before) => withoutGaps({ ...before, row: undefined, ...changed }),
        replace: true,
      }),
    [navigate],
  );
  return { search, change };
}

function withoutGaps(search: FilterChange): IssuesSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
