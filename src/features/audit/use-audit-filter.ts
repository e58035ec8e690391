import { useNavigate } from "@tanstack/react-router";
import type { AuditSearch } from "./audit-search.ts";

/** Changes the filters and the entry that is shown, which the address keeps; `undefined` takes one away. */
export function useAuditFilter(): (
  changes: { readonly [K in keyof AuditSearch]?: AuditSearch[K] | undefined },
) => void {
  const navigate = useNavigate({ from: "/audit" });
  return (changes) =>
    void navigate({
      search: (old) => {
        const { action, thing, entry } = { ...old, ...changes };
        return { ...(action && { action }), ...(thing && { thing }), ...(entry && { entry }) };
      },
      replace: true,
      // The router would put the list back to where it was a moment ago.
      resetScroll: false,
    });
}
