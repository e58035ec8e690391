import { Pin } from "lucide-react";
import type { LogLine as Line, StoredLog } from "../../../bindings.ts";
import type { Stretch } from "../../../lib/log/segments.ts";
import { LogLine } from "../../../ui/log-line.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { LOG_CHARACTER_PIXELS, useLogLineHeight } from "../../../ui/virtual/row-height.ts";
import { VirtualLines } from "../../../ui/virtual/virtual-lines.tsx";
import type { Place } from "./use-place.ts";

interface LogLinesProps {
  readonly log: StoredLog;
  readonly place: Place;
  readonly lineAt: (line: number) => Line | undefined;
  readonly onRowsInSight: (first: number, last: number) => void;
  readonly hitsOf: (text: string) => readonly Stretch[];
  readonly isPinned: (line: number) => boolean;
}

/** Characters of a line that are drawn in its row; the strip below shows more. */
const CHARACTERS_MAX = 2_000;

/** The level and the number, before the text begins. */
const LEAD_PIXELS = 120;

/** The lines of a log, as many as there are. */
export function LogLines({ log, place, lineAt, onRowsInSight, hitsOf, isPinned }: LogLinesProps) {
  const lineHeight = useLogLineHeight();
  const numberWidth = Math.max(4, String(log.line_count).length + 1);
  const renderLine = (index: number) => {
    const number = index + 1;
    const line = lineAt(number);
    if (line === undefined) {
      return <Skeleton className="ml-24 h-2.5 w-2/5" />;
    }
    const text = line.text.slice(0, CHARACTERS_MAX);
    return (
      <LogLine
        number={number}
        text={text}
        level={line.level}
        hits={hitsOf(text)}
        isCurrentHit={number === place.line}
        numberWidth={numberWidth}
        trailing={isPinned(number) && <PinnedMark />}
      />
    );
  };
  const current = lineAt(place.line ?? 0);
  const [hit] = current ? hitsOf(current.text.slice(0, CHARACTERS_MAX)) : [];
  return (
    <VirtualLines
      key={log.log_file_id}
      label={`Lines of ${log.file_name}`}
      count={log.line_count}
      lineHeight={lineHeight}
      activeIndex={(place.line ?? 0) - 1}
      anchorIndex={(place.anchor ?? place.line ?? 0) - 1}
      activeLeft={hit && LEAD_PIXELS + hit.start * LOG_CHARACTER_PIXELS}
      onMove={(index, isExtending) => place.moveTo(index + 1, isExtending)}
      renderLine={renderLine}
      onLinesInSight={onRowsInSight}
      scrollId={`log-${log.log_file_id}`}
    />
  );
}

function PinnedMark() {
  return (
    <span className="sticky right-2 flex h-4 items-center rounded-small bg-accent-soft px-1 text-accent">
      <Pin aria-hidden size={12} className="fill-current" />
      <span className="sr-only">Pinned</span>
    </span>
  );
}
