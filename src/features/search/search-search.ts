import { type SearchParams, textParam } from "../../lib/search-params.ts";

/** What the address of the search carries: `q`, the words. */
export interface SearchSearch {
  readonly q?: string;
}

export function parseSearchSearch(params: SearchParams): SearchSearch {
  const q = textParam(params.q);
  return q === undefined ? {} : { q };
}
