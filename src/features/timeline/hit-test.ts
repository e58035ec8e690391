import type { Mark } from "./lanes.ts";

/** How far beside a mark the pointer may be. */
const REACH_PIXELS = 9;

/** The mark under the pointer: the nearest of the lane within reach. */
export function markAt(marks: readonly Mark[], x: number): Mark | undefined {
  const near = marks
    .map((mark) => ({ mark, distance: Math.abs(mark.x - x) }))
    .filter(({ distance }) => distance <= REACH_PIXELS)
    .sort((one, other) => one.distance - other.distance);
  return near[0]?.mark;
}

/** What a press on a mark selects: its first event, or the one after that which is selected already. */
export function nextEventOf(mark: Mark, selectedId: string | undefined): string | undefined {
  const current = mark.events.findIndex(({ event }) => event.id === selectedId);
  return mark.events[(current + 1) % mark.events.length]?.event.id;
}
