import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { TimeWindowControl } from "./use-time-window.ts";

/** A place on the lanes, in pixels from their left upper corner. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** The same place in the window. */
export interface PagePoint {
  readonly pageX: number;
  readonly pageY: number;
}

/** Further than this a press is a drag and no longer a click. */
const DRAG_PIXELS = 4;
/** How strongly the wheel zooms: a notch of 100 pixels by about a fifth. */
const ZOOM_PER_PIXEL = 0.002;

interface PlotGestures {
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly control: TimeWindowControl;
  readonly onPick: (point: PlotPoint) => void;
}

/** The wheel zooms at the pointer, a drag pans, a click picks, and keys do the same. */
export function usePlotGestures({ plot, width, control, onPick }: PlotGestures) {
  const [pointer, setPointer] = useState<(PlotPoint & PagePoint) | null>(null);
  const press = useRef<{ readonly start: PlotPoint; x: number; isDrag: boolean } | null>(null);
  useWheelZoom(plot, width, control);
  const pointOf = (event: PointerEvent<HTMLElement>): PlotPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button === 0) {
      const start = pointOf(event);
      press.current = { start, x: start.x, isDrag: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const point = pointOf(event);
    setPointer({ ...point, pageX: event.clientX, pageY: event.clientY });
    const held = press.current;
    if (held === null) {
      return;
    }
    held.isDrag ||= Math.abs(point.x - held.start.x) > DRAG_PIXELS;
    if (held.isDrag) {
      control.pan((held.x - point.x) / width);
      held.x = point.x;
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const held = press.current;
    press.current = null;
    if (held !== null && !held.isDrag) {
      onPick(pointOf(event));
    }
  };
  const onPointerLeave = () => setPointer(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyAct(event.key, control);
    if (act !== undefined) {
      event.preventDefault();
      act();
    }
  };
  return { pointer, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerLeave, onKeyDown } };
}

function keyAct(key: string, control: TimeWindowControl): (() => void) | undefined {
  switch (key) {
    case "ArrowLeft":
      return control.earlier;
    case "ArrowRight":
      return control.later;
    case "+":
    case "=":
      return control.zoomIn;
    case "-":
      return control.zoomOut;
    case "0":
      return control.fit;
    default:
      return undefined;
  }
}

function useWheelZoom(plot: RefObject<HTMLDivElement | null>, width: number, control: TimeWindowControl) {
  // React listens to the wheel passively, where the page's own scrolling cannot be held back.
  useEffect(() => {
    const element = plot.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { shown } = control;
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        control.pan((event.deltaX || event.deltaY) / width);
      } else if (element !== null) {
        const x = event.clientX - element.getBoundingClientRect().left;
        control.zoom(
          Math.exp(event.deltaY * ZOOM_PER_PIXEL),
          shown.from + (shown.to - shown.from) * (x / width),
        );
      }
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [plot, width, control]);
}
