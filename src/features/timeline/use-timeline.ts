import { getRouteApi } from "@tanstack/react-router";
import type { TimelineEvent } from "../../bindings.ts";
import { useSettings } from "../../lib/settings/use-settings.ts";
import { filterEvents, placeEvents } from "./placed-event.ts";
import { parseTimelineSearch, type TimelineSearchChanges } from "./timeline-search.ts";

const route = getRouteApi("/issues/$issueId/timeline");

/** The events as the address asks for them, and how to change the address. */
export function useTimeline(all: readonly TimelineEvent[]) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { time_display } = useSettings().settings;
  const placed = placeEvents(all);
  const events = filterEvents(placed, search);
  const selectedIndex = events.findIndex(({ event }) => event.id === search.event);
  const change = (changes: TimelineSearchChanges) =>
    void navigate({
      search: (before) => parseTimelineSearch({ ...before, ...changes }),
      replace: true,
      resetScroll: false,
    });
  return {
    search,
    placed,
    events,
    selectedIndex,
    selected: events[selectedIndex],
    zone: search.zone ?? time_display,
    change,
    select: (event: string) => change({ event }),
  };
}
