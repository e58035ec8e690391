import { lineParam, type SearchParams, textParam } from "../../lib/search-params.ts";

/** What the address of the audit log carries. */
export interface AuditSearch {
  /** Only entries of this action. */
  readonly action?: string;
  /** Only entries about the thing with this id. */
  readonly thing?: string;
  /** The sequence number of the entry whose details are shown. */
  readonly entry?: number;
}

export function parseAuditSearch(params: SearchParams): AuditSearch {
  const action = textParam(params.action);
  const thing = textParam(params.thing);
  const entry = lineParam(params.entry);
  return { ...(action && { action }), ...(thing && { thing }), ...(entry && { entry }) };
}
