import type { TimelineEvent } from "../../bindings.ts";
import { parseMoment } from "../../lib/format/moment.ts";
import { sourceOf } from "./event-words.ts";
import type { TimelineSearch } from "./timeline-search.ts";

/** An event with its place in time. */
export interface PlacedEvent {
  readonly event: TimelineEvent;
  /** The moment as the core gives it; none when nobody knows when it happened. */
  readonly moment: string | null;
  /** The same in milliseconds since the epoch. */
  readonly at: number | null;
  readonly source: string;
}

/** The events in the order in which they happened; those without a time stand last. */
export function placeEvents(events: readonly TimelineEvent[]): PlacedEvent[] {
  const placed = events.map((event) => {
    // What the program did happened when it was written down.
    const moment = event.class === "app" ? event.created_at : event.occurred_at;
    const at = moment === null ? null : (parseMoment(moment)?.getTime() ?? null);
    return { event, moment, at, source: sourceOf(event) };
  });
  return placed.sort((one, other) => sortKey(one) - sortKey(other));
}

function sortKey({ at }: PlacedEvent): number {
  return at ?? Number.MAX_SAFE_INTEGER;
}

/** Those that the filters let through. */
export function filterEvents(events: readonly PlacedEvent[], search: TimelineSearch): PlacedEvent[] {
  const shown = search.class ?? "incident";
  return events.filter(
    ({ event, source }) =>
      (shown === "all" || event.class === shown) &&
      (search.source === undefined || source === search.source) &&
      (search.kind === undefined || event.event_type === search.kind),
  );
}
