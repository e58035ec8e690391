import { useState } from "react";
import { panned, showing, spanOf, type TimeWindow, zoomed } from "./time-window.ts";

/** One press of a key or button; one notch of the wheel is a part of it. */
const ZOOM_FACTOR = 0.6;
const PAN_FRACTION = 0.15;

/** The stretch in sight, and how it moves. As long as nobody moved it, it is the whole. */
export function useTimeWindow(whole: TimeWindow, selectedAt: number | null) {
  const [chosen, setChosen] = useState<TimeWindow | null>(null);
  const [followed, setFollowed] = useState(selectedAt);
  // A newly selected event comes into sight; afterwards the person may look elsewhere.
  if (followed !== selectedAt) {
    setFollowed(selectedAt);
    if (chosen !== null && selectedAt !== null) {
      setChosen(showing(chosen, whole, selectedAt));
    }
  }
  const shown = chosen ?? whole;
  const zoom = (factor: number, around = selectedAt ?? (shown.from + shown.to) / 2) =>
    setChosen(zoomed(shown, whole, factor, Math.min(Math.max(around, shown.from), shown.to)));
  return {
    shown,
    isWhole: spanOf(shown) >= spanOf(whole),
    zoom,
    zoomIn: () => zoom(ZOOM_FACTOR),
    zoomOut: () => zoom(1 / ZOOM_FACTOR),
    pan: (fraction: number) => setChosen(panned(shown, whole, spanOf(shown) * fraction)),
    earlier: () => setChosen(panned(shown, whole, -spanOf(shown) * PAN_FRACTION)),
    later: () => setChosen(panned(shown, whole, spanOf(shown) * PAN_FRACTION)),
    fit: () => setChosen(null),
  };
}

export type TimeWindowControl = ReturnType<typeof useTimeWindow>;
