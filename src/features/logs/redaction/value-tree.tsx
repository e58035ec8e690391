import { Search } from "lucide-react";
import { formatNumber } from "../../../lib/format/count.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Input } from "../../../ui/input.tsx";
import { useRowHeight } from "../../../ui/virtual/row-height.ts";
import { VirtualTree } from "../../../ui/virtual/virtual-tree.tsx";
import type { ReviewEntry, ReviewGroup, ReviewNode } from "./review-tree.ts";

interface ValueTreeProps {
  readonly nodes: readonly ReviewNode[];
  /** The groups that are closed until a person opens them. */
  readonly closedAtFirst: ReadonlySet<string>;
  readonly activeId: string | null;
  readonly onActiveIdChange: (id: string) => void;
  readonly filter: string;
  readonly onFilterChange: (filter: string) => void;
}

/** The values that were replaced, in groups. */
export function ValueTree(props: ValueTreeProps) {
  const { nodes, closedAtFirst, activeId, onActiveIdChange, filter, onFilterChange } = props;
  const rowHeight = useRowHeight();
  return (
    <>
      <div className="shrink-0 border-b p-2">
        <Input
          icon={Search}
          aria-label="Filter the values"
          placeholder="Filter the values"
          value={filter}
          onChange={({ target: { value } }) => onFilterChange(value)}
        />
      </div>
      {nodes.length === 0 ? (
        <EmptyState icon={Search} title={filter === "" ? "No values" : "No value matches the filter"} />
      ) : (
        <VirtualTree
          label="Replaced values"
          roots={nodes}
          rowHeight={rowHeight}
          closedAtFirst={closedAtFirst}
          activeId={activeId}
          onActiveIdChange={onActiveIdChange}
          scrollId="redaction-values"
          shortcutSection="Redaction"
          renderNode={({ content }) =>
            content.type === "group" ? <GroupRow group={content} /> : <ValueRow entry={content} />
          }
        />
      )}
    </>
  );
}

function GroupRow({ group: { title, valueCount, holds } }: { group: ReviewGroup }) {
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2 pr-3">
      <span className={`truncate font-medium text-13 ${holds === "uncertain" ? "text-warning" : "text-ink"}`}>
        {title}
      </span>
      <span className="ml-auto text-12 text-ink-faint tabular-nums">{formatNumber(valueCount)}</span>
    </span>
  );
}

function ValueRow({ entry: { value } }: { entry: ReviewEntry }) {
  const isKept = value.decision === "keep";
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2 pr-3">
      <span className="min-w-0 truncate font-mono text-12 text-ink">{value.value}</span>
      {isKept && <span className="shrink-0 text-12 text-warning">Kept</span>}
      {value.decision === "accept" && <span className="shrink-0 text-12 text-success">Accepted</span>}
      {value.decision === "replace" && <span className="shrink-0 text-12 text-accent">Added</span>}
      <span className="ml-auto shrink-0 text-12 text-ink-faint tabular-nums">
        {isKept ? "" : `${formatNumber(value.occurrences)}×`}
      </span>
    </span>
  );
}
