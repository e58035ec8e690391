import { useShortcuts } from "../../lib/actions/use-actions.ts";
import type { ShownZone } from "./event-time.ts";
import type { Lane } from "./lanes.ts";
import { LanesChart } from "./lanes-chart.tsx";
import type { Milestones } from "./milestones.ts";
import type { PlacedEvent } from "./placed-event.ts";
import type { TimeWindow } from "./time-window.ts";
import { useTimeWindow } from "./use-time-window.ts";

interface TimelineChartProps {
  readonly whole: TimeWindow;
  readonly lanes: readonly Lane[];
  readonly milestones: Milestones;
  readonly zone: ShownZone;
  readonly selected: PlacedEvent | undefined;
  readonly source: string | undefined;
  readonly onSelect: (eventId: string) => void;
  readonly onChooseSource: (source: string | undefined) => void;
}

/** The lanes with their zoom, which the whole screen's keys reach. */
export function TimelineChart({ whole, ...lanes }: TimelineChartProps) {
  const control = useTimeWindow(whole, lanes.selected?.at ?? null);
  useShortcuts([
    { keys: "+", title: "Zoom in", section: "Timeline", run: control.zoomIn },
    { keys: "-", title: "Zoom out", section: "Timeline", run: control.zoomOut },
    { keys: "0", title: "Show everything", section: "Timeline", run: control.fit },
  ]);
  return <LanesChart {...lanes} control={control} />;
}
