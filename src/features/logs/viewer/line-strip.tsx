import { CalendarPlus, Copy, GitBranchPlus, Pin, PinOff } from "lucide-react";
import type { LogLine } from "../../../bindings.ts";
import { formatCount, formatNumber } from "../../../lib/format/count.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { LevelBadge } from "../../../ui/level-badge.tsx";
import { LogText } from "../../../ui/log-text.tsx";
import { Moment } from "../../../ui/moment.tsx";

interface LineStripProps {
  readonly line: LogLine;
  readonly selectedCount: number;
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly onAddToWhy: () => void;
  readonly onMakeEvent: () => void;
  readonly onCopy: () => void;
}

/** Characters of a line that are drawn; some logs have lines of megabytes. */
const CHARACTERS_MAX = 5_000;

/** The line the person stands on, whole, and what can be done with what is selected. */
export function LineStrip(props: LineStripProps) {
  const { line, selectedCount, isPinned } = props;
  const rest = line.text.length - CHARACTERS_MAX;
  return (
    <section aria-label="Selected line" className="shrink-0 border-t bg-canvas">
      <div className="flex h-9 items-center gap-3 pr-2 pl-4 text-12 text-ink-soft">
        <span className="whitespace-nowrap tabular-nums">Line {formatNumber(line.line)}</span>
        {line.level && <LevelBadge level={line.level} />}
        {line.timestamp && <Moment at={line.timestamp} />}
        {selectedCount > 1 && <span>{formatCount(selectedCount, "line")} selected</span>}
        <div className="ml-auto flex items-center">
          <IconButton
            icon={isPinned ? PinOff : Pin}
            label={isPinned ? "Unpin" : "Pin as evidence"}
            keys="p"
            size="small"
            onClick={props.onPin}
          />
          <IconButton
            icon={GitBranchPlus}
            label="Add to a why"
            keys="w"
            size="small"
            onClick={props.onAddToWhy}
          />
          <IconButton
            icon={CalendarPlus}
            label="Make it a timeline event"
            keys="e"
            size="small"
            onClick={props.onMakeEvent}
          />
          <IconButton
            icon={Copy}
            label="Copy, redacted, as a quotation"
            keys="y"
            size="small"
            onClick={props.onCopy}
          />
        </div>
      </div>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="-outline-offset-2 max-h-24 overflow-y-auto px-4 pb-2 [overflow-wrap:anywhere] [&_span]:whitespace-pre-wrap"
      >
        <LogText text={line.text.slice(0, CHARACTERS_MAX)} />
        {rest > 0 && (
          <span className="text-12 text-ink-faint"> and {formatCount(rest, "more character")}</span>
        )}
      </div>
    </section>
  );
}
