import { RefreshCw } from "lucide-react";
import { useState } from "react";
import type { IssueId } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { toCoreError } from "../../../lib/core/core-error.ts";
import { formatCount, formatNumber } from "../../../lib/format/count.ts";
import { Button } from "../../../ui/button.tsx";
import { useToaster } from "../../../ui/toast-context.ts";

/** Says how many issues have logs that were sealed under other rules, and seals them again one by one. */
export function StaleNote({ issues }: { issues: readonly IssueId[] }) {
  const { sealAll, sealing } = useSealAll(issues);
  if (issues.length === 0) {
    return null;
  }
  return (
    <section
      aria-label="Logs sealed under other rules"
      className="flex items-center gap-3 rounded bg-warning-soft px-3 py-2"
    >
      <p className="min-w-0 flex-1 text-13 text-ink">
        {formatCount(issues.length, "issue")} {issues.length === 1 ? "has" : "have"} logs that were sealed
        under other rules. They cannot be approved until they are sealed again.
      </p>
      <Button size="small" icon={RefreshCw} isBusy={sealing !== null} onClick={() => void sealAll()}>
        {sealing === null
          ? "Seal them again"
          : `Sealing ${formatNumber(sealing.done + 1)} of ${formatNumber(sealing.total)}`}
      </Button>
    </section>
  );
}

function useSealAll(issues: readonly IssueId[]) {
  const { mutateAsync } = useCommandMutation("resealLogs");
  const toaster = useToaster();
  const [sealing, setSealing] = useState<{ done: number; total: number } | null>(null);
  const sealAll = async () => {
    try {
      for (const [done, issue_id] of issues.entries()) {
        setSealing({ done, total: issues.length });
        await mutateAsync({ issue_id });
      }
      toaster.tell("Logs sealed under the rules of now");
    } catch (thrown) {
      toaster.warn(toCoreError(thrown));
    } finally {
      setSealing(null);
    }
  };
  return { sealAll, sealing };
}
