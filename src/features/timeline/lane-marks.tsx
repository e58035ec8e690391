import { cx } from "../../lib/cx.ts";
import { isUncertain } from "./event-words.ts";
import type { Flag } from "./flags.ts";
import { LANE_PIXELS, type Mark } from "./lanes.ts";
import { isMilestoneKind } from "./milestones.ts";

interface LaneMarksProps {
  /** The marks of each lane. */
  readonly marks: readonly (readonly Mark[])[];
  readonly width: number;
  readonly flags: readonly Flag[];
  readonly selectedId: string | undefined;
  readonly selectedX: number | undefined;
  readonly hovered: Mark | undefined;
}

/** The lanes as a picture. What it shows stands in the table too, so it is hidden from screen readers. */
export function LaneMarks({ marks, width, flags, selectedId, selectedX, hovered }: LaneMarksProps) {
  const height = marks.length * LANE_PIXELS;
  const rules = marks.slice(1).map((_, index) => (index + 1) * LANE_PIXELS);
  return (
    <svg aria-hidden="true" width={width} height={height} className="block">
      {rules.map((y) => (
        <Rule key={y} y={y} width={width} />
      ))}
      {flags.map(({ milestone, x }) => (
        <line key={milestone.kind} x1={x} x2={x} y1={0} y2={height} className="stroke-accent-line" />
      ))}
      {selectedX !== undefined && (
        <line
          x1={selectedX}
          x2={selectedX}
          y1={0}
          y2={height}
          strokeDasharray="2 3"
          className="stroke-accent"
        />
      )}
      {marks.map((lane, index) =>
        lane.map((mark) => (
          <MarkDot
            key={mark.events[0]?.event.id}
            mark={mark}
            y={(index + 0.5) * LANE_PIXELS}
            isSelected={mark.events.some(({ event }) => event.id === selectedId)}
            isHovered={hovered?.events[0] === mark.events[0]}
          />
        )),
      )}
    </svg>
  );
}

function Rule({ y, width }: { y: number; width: number }) {
  return <line x1={0} x2={width} y1={y - 0.5} y2={y - 0.5} className="stroke-line" />;
}

interface MarkDotProps {
  readonly mark: Mark;
  readonly y: number;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
}

const STROKES = { marked: "stroke-accent", hovered: "stroke-ink", plain: "stroke-ink-faint" } as const;
const FILLS = { marked: "fill-accent", hovered: "fill-ink", plain: "fill-ink-faint" } as const;

/** One event is a dot, several a larger one. A hollow dot has a time that was assumed in part. */
function MarkDot({ mark: { x, events }, y, isSelected, isHovered }: MarkDotProps) {
  const isHollow = events.every(({ event }) => isUncertain(event.confidence));
  const isTurningPoint = events.some(({ event }) => isMilestoneKind(event.event_type));
  const look = isSelected || isTurningPoint ? "marked" : isHovered ? "hovered" : "plain";
  return (
    <>
      {isSelected && (
        <circle cx={x} cy={y} r={radiusOf(events.length) + 3.5} className="fill-accent-soft stroke-accent" />
      )}
      <circle
        cx={x}
        cy={y}
        r={radiusOf(events.length)}
        strokeWidth={1.5}
        className={cx(STROKES[look], isHollow ? "fill-surface" : FILLS[look])}
      />
    </>
  );
}

function radiusOf(count: number): number {
  return 3 + Math.min(2.5, Math.log10(count) * 2);
}
