import { isUncertain } from "./event-words.ts";
import type { PlacedEvent } from "./placed-event.ts";
import { placeIn, type TimeWindow } from "./time-window.ts";

/** The height of a lane. */
export const LANE_PIXELS = 24;

/** The events of one file or source. */
export interface Lane {
  readonly source: string;
  readonly events: readonly PlacedEvent[];
  /** True when something was assumed about its times, so that the lane may be shifted. */
  readonly isUncertain: boolean;
}

/** One lane a source, in the order in which they first speak. Events without a time have no place in a lane. */
export function lanesOf(events: readonly PlacedEvent[]): Lane[] {
  const bySource = new Map<string, PlacedEvent[]>();
  for (const placed of events.filter(({ at }) => at !== null)) {
    const lane = bySource.get(placed.source);
    if (lane === undefined) {
      bySource.set(placed.source, [placed]);
    } else {
      lane.push(placed);
    }
  }
  return [...bySource].map(([source, inLane]) => ({
    source,
    events: inLane,
    isUncertain: inLane.some(({ event }) => isUncertain(event.confidence)),
  }));
}

/** Events of a lane that stand so close together that they are drawn as one. */
export interface Mark {
  /** The middle, in pixels from the beginning of the lane. */
  readonly x: number;
  readonly events: readonly PlacedEvent[];
}

/** Two marks nearer than this would touch. */
const MARK_PIXELS = 9;

/** What of a lane is in sight; never more marks than fit beside each other, however many events there are. */
export function marksOf(lane: Lane, shown: TimeWindow, pixels: number): Mark[] {
  const slots = new Map<number, PlacedEvent[]>();
  for (const placed of lane.events) {
    const x = placed.at === null ? Number.NaN : placeIn(shown, placed.at) * pixels;
    if (x >= 0 && x <= pixels) {
      const slot = Math.floor(x / MARK_PIXELS);
      const near = slots.get(slot);
      if (near === undefined) {
        slots.set(slot, [placed]);
      } else {
        near.push(placed);
      }
    }
  }
  return [...slots.values()].map((events) => ({ x: middleOf(events, shown, pixels), events }));
}

function middleOf(events: readonly PlacedEvent[], shown: TimeWindow, pixels: number): number {
  const places = events.map(({ at }) => placeIn(shown, at ?? shown.from) * pixels);
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}
