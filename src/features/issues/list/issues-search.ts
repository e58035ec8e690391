import type { IssueFilter } from "../../../bindings.ts";
import { type Domain, parseDomain } from "../../../lib/format/domains.ts";
import { SEVERITIES, STATUSES } from "../../../lib/format/labels.ts";
import { choiceParam, lineParam, type SearchParams, textParam } from "../../../lib/search-params.ts";

/** The choices of the status filter: the statuses, and all those on which work is left. */
export const STATUS_CHOICES = ["unresolved", ...STATUSES] as const;

/** Which issues are listed, as the address carries it. */
export interface IssuesSearch {
  readonly status?: (typeof STATUS_CHOICES)[number];
  readonly severity?: (typeof SEVERITIES)[number];
  readonly domain?: Domain;
  readonly tag?: string;
  readonly text?: string;
  /** The row that was opened last, from 1, so that coming back finds it. */
  readonly row?: number;
}

export function parseIssuesSearch(params: SearchParams): IssuesSearch {
  const status = choiceParam(params.status, STATUS_CHOICES);
  const severity = choiceParam(params.severity, SEVERITIES);
  const domain = parseDomain(params.domain);
  const tag = textParam(params.tag);
  const text = textParam(params.text);
  const row = lineParam(params.row);
  return {
    ...(status && { status }),
    ...(severity && { severity }),
    ...(domain && { domain }),
    ...(tag && { tag }),
    ...(text && { text }),
    ...(row && { row }),
  };
}

/** The same as a request to the core. */
export function filterOf({ status, severity, domain, tag, text }: IssuesSearch): IssueFilter {
  return {
    ...(status === "unresolved" ? { is_unresolved: true } : status && { status }),
    ...(severity && { severity }),
    ...(domain && { category: domain }),
    ...(tag && { tag }),
    ...(text && { text }),
  };
}

/** True when the list shows less than all issues. */
export function isFiltered(search: IssuesSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}
