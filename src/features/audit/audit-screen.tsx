import { getRouteApi } from "@tanstack/react-router";
import { ScrollText } from "lucide-react";
import { formatCount } from "../../lib/format/count.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Screen } from "../../ui/screen.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditTable } from "./audit-table.tsx";
import { ChainResult } from "./chain-result.tsx";
import { EntryDetails } from "./entry-details.tsx";
import { useAuditPages } from "./use-audit-pages.ts";
import { useChainCheck } from "./use-chain-check.ts";
import { VerifyButton } from "./verify-button.tsx";

const route = getRouteApi("/audit");

/** Everything that changed state or sent bytes, in a chain of hashes that shows when it was tampered with. */
export function AuditScreen() {
  const { action, thing } = route.useSearch();
  const check = useChainCheck();
  return (
    <Screen
      title="Audit"
      actions={<VerifyButton check={check} />}
      toolbar={<AuditFilters key={thing} />}
      isScrolling={false}
    >
      <ChainResult check={check} />
      <AuditEntries key={`${action} ${thing}`} />
    </Screen>
  );
}

function AuditEntries() {
  const { action, thing, entry } = route.useSearch();
  const pages = useAuditPages({ ...(action && { action }), ...(thing && { entity_id: thing }) });
  if (pages.failed?.error) {
    return <ErrorState error={pages.failed.error} onRetry={() => void pages.failed?.refetch()} />;
  }
  if (pages.isPending) {
    return <SkeletonRows count={12} />;
  }
  if (pages.entries.length === 0) {
    return (
      <EmptyState
        icon={ScrollText}
        title={action || thing ? "No entry passes the filters" : "No entries yet"}
      >
        Each act that changes something is written down here, in the same transaction as the change.
      </EmptyState>
    );
  }
  const shown = pages.entries.find(({ sequence }) => sequence === entry);
  return (
    <>
      <p role="status" className="sr-only">
        {formatCount(pages.entries.length, "entry", "entries")}
        {pages.isWhole ? "" : " so far"}
      </p>
      <div className="flex min-h-0 flex-1">
        <AuditTable pages={pages} isNarrow={shown !== undefined} />
        {shown && <EntryDetails entry={shown} />}
      </div>
    </>
  );
}
