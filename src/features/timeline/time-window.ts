/** The stretch of time in sight, in milliseconds since the epoch. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** The narrowest stretch: below it, times of whole seconds all fall on one point. */
const SPAN_MILLISECONDS_MIN = 1_000;
/** Room at both ends, so that the first and the last event do not touch the edge. */
const MARGIN_FRACTION = 0.03;

/** A stretch that holds all these moments; `null` when there are none. */
export function windowAround(moments: readonly number[]): TimeWindow | null {
  if (moments.length === 0) {
    return null;
  }
  const first = moments.reduce((one, other) => Math.min(one, other));
  const last = moments.reduce((one, other) => Math.max(one, other));
  const margin = Math.max((last - first) * MARGIN_FRACTION, SPAN_MILLISECONDS_MIN / 2);
  return { from: first - margin, to: last + margin };
}

/** A narrower (`factor` below 1) or wider stretch that keeps the moment `around` where it is. */
export function zoomed(
  { from, to }: TimeWindow,
  whole: TimeWindow,
  factor: number,
  around: number,
): TimeWindow {
  const span = clamp((to - from) * factor, SPAN_MILLISECONDS_MIN, spanOf(whole));
  const place = (around - from) / (to - from);
  return within({ from: around - span * place, to: around + span * (1 - place) }, whole);
}

/** The stretch moved in time, not past the ends of the whole. */
export function panned({ from, to }: TimeWindow, whole: TimeWindow, milliseconds: number): TimeWindow {
  return within({ from: from + milliseconds, to: to + milliseconds }, whole);
}

/** The stretch, moved only when the moment is not in sight. */
export function showing(shown: TimeWindow, whole: TimeWindow, moment: number): TimeWindow {
  const isInSight = moment >= shown.from && moment <= shown.to;
  return isInSight ? shown : panned(shown, whole, moment - (shown.from + shown.to) / 2);
}

/** Where a moment stands, from 0 at the beginning of the stretch to 1 at its end. */
export function placeIn({ from, to }: TimeWindow, moment: number): number {
  return (moment - from) / (to - from);
}

export function spanOf({ from, to }: TimeWindow): number {
  return to - from;
}

function within({ from, to }: TimeWindow, whole: TimeWindow): TimeWindow {
  const span = Math.min(to - from, spanOf(whole));
  const start = clamp(from, whole.from, whole.to - span);
  return { from: start, to: start + span };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), Math.max(min, max));
}
