import { useShortcuts } from "../../lib/actions/use-actions.ts";
import type { ShownZone } from "./event-time.ts";
import { lanesOf } from "./lanes.ts";
import { LanesChart } from "./lanes-chart.tsx";
import type { Milestones } from "./milestones.ts";
import type { PlacedEvent } from "./placed-event.ts";
import { type TimeWindow, windowAround } from "./time-window.ts";
import { useTimeWindow } from "./use-time-window.ts";

interface TimelineChartProps {
  readonly events: readonly PlacedEvent[];
  readonly milestones: Milestones;
  readonly zone: ShownZone;
  readonly selected: PlacedEvent | undefined;
  readonly source: string | undefined;
  readonly onSelect: (eventId: string) => void;
  readonly onChooseSource: (source: string | undefined) => void;
}

/** The lanes, when there is an event that has a time. */
export function TimelineChart(props: TimelineChartProps) {
  const whole = windowAround(props.events.flatMap(({ at }) => at ?? []));
  return whole && <ZoomedLanes {...props} whole={whole} />;
}

/** The lanes with their zoom, which the whole screen's keys reach. */
function ZoomedLanes({ whole, events, ...chart }: TimelineChartProps & { readonly whole: TimeWindow }) {
  const control = useTimeWindow(whole, chart.selected?.at ?? null);
  useShortcuts([
    { keys: "+", title: "Zoom in", section: "Timeline", run: control.zoomIn },
    { keys: "-", title: "Zoom out", section: "Timeline", run: control.zoomOut },
    { keys: "0", title: "Show everything", section: "Timeline", run: control.fit },
  ]);
  return <LanesChart {...chart} lanes={lanesOf(events)} control={control} />;
}
