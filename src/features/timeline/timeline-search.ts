import { choiceParam, type SearchParams, textParam } from "../../lib/search-params.ts";
import { SHOWN_ZONES, type ShownZone } from "./event-time.ts";

/** What the timeline is about at first: the incident, not the work on it. */
export const SHOWN_CLASSES = ["incident", "app", "all"] as const;
export type ShownClass = (typeof SHOWN_CLASSES)[number];

/** Which events are shown and how, as the address carries it. */
export interface TimelineSearch {
  /** The incident's own events when nothing is said. */
  readonly class?: ShownClass;
  readonly source?: string;
  readonly kind?: string;
  /** The zone of the settings when nothing is said. */
  readonly zone?: ShownZone;
  /** The event that the person stands on. */
  readonly event?: string;
}

/** New filters; `undefined` takes one away. */
export type TimelineSearchChanges = { [K in keyof TimelineSearch]?: TimelineSearch[K] | undefined };

export function parseTimelineSearch(params: SearchParams): TimelineSearch {
  const shown = choiceParam(params.class, SHOWN_CLASSES);
  const source = textParam(params.source);
  const kind = textParam(params.kind);
  const zone = choiceParam(params.zone, SHOWN_ZONES);
  const event = textParam(params.event);
  return {
    ...(shown && { class: shown }),
    ...(source && { source }),
    ...(kind && { kind }),
    ...(zone && { zone }),
    ...(event && { event }),
  };
}
