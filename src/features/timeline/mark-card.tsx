import { formatCount } from "../../lib/format/count.ts";
import { formatMoment, type ShownZone } from "./event-time.ts";
import { eventText, isUncertain } from "./event-words.ts";
import type { Mark } from "./lanes.ts";
import type { PagePoint } from "./use-plot-gestures.ts";

interface MarkCardProps {
  readonly mark: Mark;
  readonly zone: ShownZone;
  /** Where the pointer is in the window, which no part of the screen cuts off. */
  readonly pointer: PagePoint;
}

const CARD_PIXELS = 340;
const GAP_PIXELS = 14;

/** What is under the pointer: the first event in words, and how many more there are. */
export function MarkCard({ mark: { events }, zone, pointer }: MarkCardProps) {
  const first = events[0];
  if (first === undefined || first.moment === null) {
    return null;
  }
  const isRoomAtRight = pointer.pageX + GAP_PIXELS + CARD_PIXELS <= window.innerWidth;
  return (
    <div
      className="pointer-events-none fixed z-30 rounded bg-raised px-2.5 py-1.5 text-12 shadow-popover"
      style={{
        width: CARD_PIXELS,
        top: pointer.pageY + GAP_PIXELS,
        left: isRoomAtRight ? pointer.pageX + GAP_PIXELS : pointer.pageX - GAP_PIXELS - CARD_PIXELS,
      }}
    >
      <p className="text-11 text-ink-faint tabular-nums">
        {formatMoment(first.moment, zone)}
        {isUncertain(first.event.confidence) && " · time assumed in part"}
      </p>
      <p className="line-clamp-2 break-words font-mono text-ink">{eventText(first.event)}</p>
      {events.length > 1 && (
        <p className="text-ink-soft">and {formatCount(events.length - 1, "more event")}</p>
      )}
    </div>
  );
}
