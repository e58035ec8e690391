import { useState } from "react";
import type { Level } from "../../bindings.ts";
import { formatNumber } from "../../lib/format/count.ts";
import { LevelBadge } from "../../ui/level-badge.tsx";
import { LogLine } from "../../ui/log-line.tsx";
import { SplitPane } from "../../ui/split-pane.tsx";
import { useLogLineHeight, useRowHeight } from "../../ui/virtual/row-height.ts";
import { VirtualLines } from "../../ui/virtual/virtual-lines.tsx";
import { type TableColumn, VirtualTable } from "../../ui/virtual/virtual-table.tsx";
import { VirtualTree } from "../../ui/virtual/virtual-tree.tsx";
import { Specimens } from "./specimen.tsx";

const ROWS = 100_000;
const LEVELS: readonly Level[] = ["debug", "info", "info", "warn", "error", "info", "fatal"];
const TEXTS = [
  "connection pool has 12 idle connections",
  "POST /checkout 200 in 48 ms for [EMAIL_1]",
  "retry 2 of 3 after timeout against [IPV4_4]:5432",
  "payment gateway answered 503: upstream connect error, reset before headers",
];

const levelAt = (index: number): Level => LEVELS[index % LEVELS.length] ?? "info";
const textAt = (index: number): string => TEXTS[index % TEXTS.length] ?? "";

interface Row {
  readonly index: number;
}

const COLUMNS: readonly TableColumn<Row>[] = [
  { id: "level", header: "Level", width: "5rem", cell: ({ index }) => <LevelBadge level={levelAt(index)} /> },
  { id: "text", header: "Template", width: "minmax(0, 1fr)", cell: ({ index }) => textAt(index) },
  { id: "count", header: "Lines", width: "5rem", align: "end", cell: ({ index }) => formatNumber(index * 7) },
];

const TREE = [
  {
    id: "Why did checkout fail?",
    children: [
      {
        id: "Why did the gateway answer 503?",
        children: [{ id: "Why was its pool empty?", children: [] }],
      },
      { id: "Why did no alert fire?", children: [] },
    ],
  },
];

export function ListsSpecimens({ theme }: { theme: string }) {
  const [row, setRow] = useState(2);
  const [node, setNode] = useState<string | null>("Why did the gateway answer 503?");
  const rowHeight = useRowHeight();
  const lineHeight = useLogLineHeight();
  return (
    <Specimens title="Long lists">
      <div className="flex h-56 flex-col overflow-hidden rounded border">
        <VirtualTable
          label={`Templates, ${theme}`}
          columns={COLUMNS}
          count={ROWS}
          rowAt={(index) => (index === 4 ? undefined : { index })}
          rowHeight={rowHeight}
          activeIndex={row}
          onActiveIndexChange={setRow}
          scrollId={`gallery-table-${theme}`}
        />
      </div>
      <div className="h-56 overflow-hidden rounded border">
        <SplitPane
          label={`Width of the tree, ${theme}`}
          initialFraction={0.4}
          first={
            <VirtualTree
              label={`Whys, ${theme}`}
              roots={TREE}
              rowHeight={rowHeight}
              activeId={node}
              onActiveIdChange={setNode}
              scrollId={`gallery-tree-${theme}`}
              renderNode={({ id }) => id}
            />
          }
          second={
            <VirtualLines
              label={`Log lines, ${theme}`}
              count={ROWS}
              lineHeight={lineHeight}
              activeIndex={row}
              anchorIndex={row}
              onMove={setRow}
              onLinesInSight={() => undefined}
              scrollId={`gallery-log-${theme}`}
              renderLine={(index) => (
                <LogLine
                  number={index + 1}
                  text={textAt(index)}
                  level={levelAt(index)}
                  hits={index % 4 === 2 ? [{ start: 6, end: 7 }] : []}
                  isCurrentHit={index === 2}
                />
              )}
            />
          }
        />
      </div>
    </Specimens>
  );
}
