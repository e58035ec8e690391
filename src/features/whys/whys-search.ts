import { type SearchParams, textParam } from "../../lib/search-params.ts";

/** What the address of the whys carries. */
export interface WhysSearch {
  /** The why that the person stands on; the first one when nothing is said. */
  readonly why?: string;
}

export function parseWhysSearch(params: SearchParams): WhysSearch {
  const why = textParam(params.why);
  return { ...(why && { why }) };
}
