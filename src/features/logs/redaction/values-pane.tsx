import { useDeferredValue, useMemo, useState } from "react";
import type { Decision, RedactionReview, ReviewedValue } from "../../../bindings.ts";
import { formatNumber } from "../../../lib/format/count.ts";
import { useLogsAddress } from "../use-logs-address.ts";
import { closedAtFirst, decidedIdsOf, reviewTree, valueAt } from "./review-tree.ts";
import { ValueDetail } from "./value-detail.tsx";
import { ValueTree } from "./value-tree.tsx";

/** Which values are listed, and which of them is selected. */
export interface ValueSelection {
  readonly activeId: string | null;
  readonly filter: string;
}

interface ValuesPaneProps {
  readonly review: RedactionReview;
  readonly selection: ValueSelection;
  readonly onSelect: (selection: ValueSelection) => void;
  readonly isDeciding: boolean;
  readonly onDecide: (value: ReviewedValue, decision: Decision | null) => void;
}

/** The list of values; the lines beside it go to the first place of the one that is selected. */
export function ValuesPane(props: ValuesPaneProps) {
  const { review, selection, onSelect, isDeciding, onDecide } = props;
  const { activeId, filter } = selection;
  const { goTo } = useLogsAddress();
  // Asked once: a value that is decided about stays where the person goes through the list.
  const [decidedIds] = useState(() => decidedIdsOf(review));
  const words = useDeferredValue(filter);
  const nodes = useMemo(() => reviewTree(review, words, decidedIds), [review, words, decidedIds]);
  const value = valueAt(nodes, activeId);
  const moveTo = (id: string) => {
    onSelect({ ...selection, activeId: id });
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
        closedAtFirst={closedAtFirst(nodes, words)}
        activeId={activeId}
        onActiveIdChange={moveTo}
        filter={filter}
        onFilterChange={(text) => onSelect({ ...selection, filter: text })}
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
