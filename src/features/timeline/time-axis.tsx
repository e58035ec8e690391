import type { TimeDisplay } from "../../bindings.ts";
import { formatDateTime, zoneName } from "../../lib/format/moment.ts";
import { axisTicks } from "./axis-ticks.ts";
import { kindLabel } from "./event-words.ts";
import type { Flag } from "./flags.ts";
import { placeIn } from "./time-window.ts";
import type { TimeWindowControl } from "./use-time-window.ts";

const FLAG_ROW_PIXELS = 26;
const TICKS_PIXELS = 40;

interface TimeAxisProps {
  readonly control: TimeWindowControl;
  readonly flags: readonly Flag[];
  readonly zone: TimeDisplay;
  readonly width: number;
  readonly onSelect: (eventId: string) => void;
}

/** The head of the lanes: the day and zone, the milestones' flags, and the times. */
export function TimeAxis({ control: { shown }, flags, zone, width, onSelect }: TimeAxisProps) {
  const rows = flags.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const height = rows * FLAG_ROW_PIXELS + TICKS_PIXELS;
  const start = new Date(shown.from);
  return (
    <div className="sticky top-0 z-10 overflow-hidden border-b bg-surface" style={{ height }}>
      <p className="absolute bottom-5 left-1 text-11 text-ink-faint tabular-nums">
        {formatDateTime(start, zone).slice(0, "YYYY-MM-DD".length)} · {zoneName(start, zone)}
      </p>
      {axisTicks(shown, width, zone).map(({ at, label }) => (
        <span
          key={at}
          className="absolute bottom-0 flex h-5 items-center border-line-strong border-l pl-1 text-11 text-ink-soft tabular-nums"
          style={{ left: placeIn(shown, at) * width }}
        >
          {label}
        </span>
      ))}
      {flags.map(({ milestone: { kind, event }, x, row }) => (
        <button
          key={kind}
          type="button"
          onClick={() => onSelect(event.id)}
          className="-outline-offset-2 absolute flex h-6 items-center rounded-r-small border-accent border-l-2 bg-accent-soft px-1.5 font-medium text-11 text-accent hover:bg-pressed"
          style={{ left: x, top: row * FLAG_ROW_PIXELS + 1 }}
        >
          {kindLabel(kind)}
        </button>
      ))}
    </div>
  );
}
