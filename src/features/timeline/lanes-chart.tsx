import { useId } from "react";
import { useElementWidth } from "../../lib/use-element-width.ts";
import { axisZone, type ShownZone } from "./event-time.ts";
import { flagsOf } from "./flags.ts";
import { markAt, nextEventOf } from "./hit-test.ts";
import { LaneLabels } from "./lane-labels.tsx";
import { LaneMarks } from "./lane-marks.tsx";
import { LANE_PIXELS, type Lane, marksOf } from "./lanes.ts";
import { MarkCard } from "./mark-card.tsx";
import type { Milestones } from "./milestones.ts";
import type { PlacedEvent } from "./placed-event.ts";
import { TimeAxis } from "./time-axis.tsx";
import { placeIn } from "./time-window.ts";
import { type PlotPoint, usePlotGestures } from "./use-plot-gestures.ts";
import type { TimeWindowControl } from "./use-time-window.ts";
import { ZoomButtons } from "./zoom-buttons.tsx";

interface LanesChartProps {
  readonly lanes: readonly Lane[];
  readonly milestones: Milestones;
  readonly control: TimeWindowControl;
  readonly zone: ShownZone;
  readonly selected: PlacedEvent | undefined;
  readonly source: string | undefined;
  readonly onSelect: (eventId: string) => void;
  readonly onChooseSource: (source: string | undefined) => void;
}

/** When which source spoke: one lane each over one axis. The table below says the same in words. */
export function LanesChart(props: LanesChartProps) {
  const { lanes, milestones, control, zone, selected, source, onSelect, onChooseSource } = props;
  const { ref: plot, width } = useElementWidth<HTMLDivElement>();
  const helpId = useId();
  const marks = lanes.map((lane) => marksOf(lane, control.shown, width));
  const hit = ({ x, y }: PlotPoint) => markAt(marks[Math.floor(y / LANE_PIXELS)] ?? [], x);
  const pick = (point: PlotPoint) => {
    const mark = hit(point);
    const eventId = mark && nextEventOf(mark, selected?.event.id);
    if (eventId !== undefined) {
      onSelect(eventId);
    }
  };
  const { pointer, handlers } = usePlotGestures({ plot, width, control, onPick: pick });
  const hovered = pointer === null ? undefined : hit(pointer);
  const flags = flagsOf(milestones, control.shown, width);
  const selectedX =
    selected === undefined || selected.at === null ? undefined : placeIn(control.shown, selected.at) * width;
  return (
    <section
      aria-label="Lanes"
      data-scroll-restoration-id="timeline-lanes"
      className="relative grid max-h-[36vh] shrink-0 grid-cols-[9rem_minmax(0,1fr)] overflow-y-auto overflow-x-hidden border-b lg:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <div className="sticky top-0 z-20 flex items-end border-r border-b bg-surface px-2 pb-1 pl-5">
        <ZoomButtons control={control} />
      </div>
      <TimeAxis control={control} flags={flags} zone={axisZone(zone)} width={width} onSelect={onSelect} />
      <LaneLabels lanes={lanes} source={source} onChooseSource={onChooseSource} />
      <div
        ref={plot}
        role="application"
        aria-label="Events over time"
        aria-describedby={helpId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a plot that keys pan and zoom needs the focus.
        tabIndex={0}
        {...handlers}
        className="-outline-offset-2 relative cursor-grab touch-none select-none active:cursor-grabbing"
      >
        <LaneMarks
          marks={marks}
          width={width}
          flags={flags}
          selectedId={selected?.event.id}
          selectedX={selectedX}
          hovered={hovered}
        />
        {hovered && pointer && <MarkCard mark={hovered} zone={zone} pointer={pointer} />}
        <p id={helpId} className="sr-only">
          Plus and minus zoom, the left and right arrows pan, zero shows everything. The table below lists the
          same events.
        </p>
      </div>
    </section>
  );
}
