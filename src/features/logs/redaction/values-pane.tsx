import { useDeferredValue, useMemo, useState } from "react";
import type { Decision, RedactionReview, ReviewedValue } from "../../../bindings.ts";
import { formatNumber } from "../../../lib/format/count.ts";
import { useLogsAddress } from "../use-logs-address.ts";
import { reviewTree, valueAt } from "./review-tree.ts";
import { ValueDetail } from "./value-detail.tsx";
import { ValueTree } from "./value-tree.tsx";

interface ValuesPaneProps {
  readonly review: RedactionReview;
  readonly isDeciding: boolean;
  readonly onDecide: (value: ReviewedValue, decision: Decision | null) => void;
}

/** The list of values; the lines beside it go to the first place of the one that is selected. */
export function ValuesPane({ review, isDeciding, onDecide }: ValuesPaneProps) {
  const { goTo } = useLogsAddress();
  const [activeId, setActiveId] = useState<string | null>(null);
  const [filter, setFilter] = useState("");
  const words = useDeferredValue(filter);
  const nodes = useMemo(() => reviewTree(review, words), [review, words]);
  const value = valueAt(nodes, activeId);
  const moveTo = (id: string) => {
    setActiveId(id);
    const { log_file_id: log, line } = valueAt(nodes, id) ?? {};
    if (log && line) {
      goTo({ log, line });
    }
  };
  const hidden = review.values_total - review.values.length;
  return (
    <>
      <ValueTree
        nodes={nodes}
        activeId={activeId}
        onActiveIdChange={moveTo}
        filter={filter}
        onFilterChange={setFilter}
      />
      {hidden > 0 && (
        <p className="shrink-0 border-t px-4 py-1.5 text-12 text-ink-faint">
          {formatNumber(hidden)} further values are replaced but not listed.
        </p>
      )}
      {value && (
        <ValueDetail
          value={value}
          isDeciding={isDeciding}
          onDecide={(decision) => onDecide(value, decision)}
        />
      )}
    </>
  );
}
