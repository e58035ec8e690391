import { getRouteApi } from "@tanstack/react-router";
import type { LogsSearch } from "./logs-search.ts";

const route = getRouteApi("/issues/$issueId/logs");

/** A part of the address to change; `undefined` takes it out. */
type Changes = { readonly [K in keyof LogsSearch]?: LogsSearch[K] | undefined };

/** The address of the logs: what is open, and how to open something else without leaving the screen. */
export function useLogsAddress() {
  const search = route.useSearch();
  const { issueId } = route.useParams();
  const navigate = route.useNavigate();
  const goTo = (changes: Changes) =>
    void navigate({
      search: (before) => definedOnly({ ...before, ...changes }),
      // The way back leads to the screen before, not through every line the person stood on.
      replace: true,
      resetScroll: false,
    });
  return { issueId, search, goTo };
}

function definedOnly({ log, line, view, find, regex }: Changes): LogsSearch {
  return {
    ...(log && { log }),
    ...(line && { line }),
    ...(view && { view }),
    ...(find && { find }),
    ...(regex && { regex }),
  };
}
