import { getRouteApi } from "@tanstack/react-router";
import type { EvidenceSearch } from "./evidence-search.ts";

const route = getRouteApi("/issues/$issueId/evidence");

type Changes = { readonly [K in keyof EvidenceSearch]?: EvidenceSearch[K] | undefined };

/** The address of the evidence: its filters, and how to change them. */
export function useEvidenceAddress() {
  const search = route.useSearch();
  const { issueId } = route.useParams();
  const navigate = route.useNavigate();
  const show = (changes: Changes) =>
    void navigate({
      search: (before) => definedOnly({ ...before, ...changes }),
      replace: true,
      resetScroll: false,
    });
  return { issueId, search, show };
}

function definedOnly({ pinned, log, level, cut }: Changes): EvidenceSearch {
  return { ...(pinned && { pinned }), ...(log && { log }), ...(level && { level }), ...(cut && { cut }) };
}
