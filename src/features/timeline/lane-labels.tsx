import { ClockAlert } from "lucide-react";
import { formatCount, formatNumber } from "../../lib/format/count.ts";
import { Tooltip } from "../../ui/tooltip.tsx";
import { sourceLabel } from "./event-words.ts";
import { LANE_PIXELS, type Lane } from "./lanes.ts";

interface LaneLabelsProps {
  readonly lanes: readonly Lane[];
  readonly source: string | undefined;
  readonly onChooseSource: (source: string | undefined) => void;
}

/** The names of the lanes; a press shows one source only, another press all again. */
export function LaneLabels({ lanes, source, onChooseSource }: LaneLabelsProps) {
  return (
    <ul aria-label="Sources" className="border-r">
      {lanes.map((lane) => (
        <li
          key={lane.source}
          className="flex items-center border-b last:border-b-0"
          style={{ height: LANE_PIXELS }}
        >
          <Tooltip text={labelTip(lane)} side="right">
            <button
              type="button"
              aria-pressed={lane.source === source}
              onClick={() => onChooseSource(lane.source === source ? undefined : lane.source)}
              className="-outline-offset-2 flex h-full min-w-0 flex-1 items-center gap-1.5 pr-2 pl-5 text-left text-12 text-ink-soft hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent"
            >
              <span className="min-w-0 flex-1 truncate">{sourceLabel(lane.source)}</span>
              {lane.isUncertain && <ClockAlert aria-hidden size={13} className="shrink-0 text-caution" />}
              <span className="shrink-0 text-11 text-ink-faint tabular-nums">
                {formatNumber(lane.events.length)}
              </span>
            </button>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

function labelTip({ source, events, isUncertain }: Lane): string {
  const count = `${sourceLabel(source)}: ${formatCount(events.length, "event")}.`;
  return isUncertain
    ? `${count} Some of its times are assumed, so this lane may be shifted against the others.`
    : count;
}
