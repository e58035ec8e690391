import {
  type RefObject,
  type UIEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { lineScale, topThatShows } from "./line-scale.ts";

/** Lines beyond the edges that are kept ready, so that fast scrolling shows no gaps. */
const OVERSCAN_LINES = 15;
/** The browser rounds a scroll position that is set; a difference up to this is not a person's doing. */
const ROUNDING_PIXELS = 1;

export interface VirtualLinesOptions {
  readonly count: number;
  readonly lineHeight: number;
  /** The line that the keyboard is on; -1 for none. It is brought into sight whenever it changes. */
  readonly activeIndex: number;
}

/** The lines in sight of a log of any length, also of one that is higher than an element can be. */
export function useVirtualLines({ count, lineHeight, activeIndex }: VirtualLinesOptions) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const { width, height: viewport } = useViewport(scrollRef);
  const [wantedTop, setWantedTop] = useState(0);
  const ownScrollTop = useRef<number | null>(null);
  const { scrollHeight, ratio, topMax } = lineScale(count, lineHeight, viewport);
  const top = Math.min(wantedTop, topMax);

  const scrollTo = (wanted: number) => {
    const next = Math.max(0, Math.min(topMax, wanted));
    setWantedTop(next);
    if (scrollRef.current) {
      scrollRef.current.scrollTop = next / ratio;
      ownScrollTop.current = scrollRef.current.scrollTop;
    }
  };
  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const { scrollTop, scrollLeft } = currentTarget;
    // For what stays in place while the lines scroll sideways, and for columns that scroll on their own.
    currentTarget.style.setProperty("--scroll-left", `${scrollLeft}px`);
    const own = ownScrollTop.current;
    if (own === null || Math.abs(scrollTop - own) > ROUNDING_PIXELS) {
      ownScrollTop.current = null;
      setWantedTop(scrollTop * ratio);
    }
  };
  useWheelByLines(scrollRef, ratio, (pixels) => scrollTo(top + pixels));
  const measured = useRef(0);
  // The scroll position is the browser's. Another active line is brought into sight, and one that was in sight
  // stays there when the room for the lines changes; scrolling by hand is left as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the position itself is no news.
  useLayoutEffect(() => {
    const before = measured.current;
    measured.current = viewport;
    const isResized = before !== 0 && before !== viewport;
    const wasSeen = topThatShows(activeIndex, top, lineHeight, before) === top;
    if (viewport > 0 && activeIndex >= 0 && activeIndex < count && (!isResized || wasSeen)) {
      scrollTo(topThatShows(activeIndex, top, lineHeight, viewport));
    }
  }, [activeIndex, viewport, count, lineHeight]);

  const first = Math.max(0, Math.floor(top / lineHeight) - OVERSCAN_LINES);
  const last = Math.min(count - 1, Math.ceil((top + viewport) / lineHeight) + OVERSCAN_LINES);
  return {
    scrollRef,
    onScroll,
    scrollHeight,
    width,
    first,
    last,
    /** Where the first of these lines begins within the element that scrolls. */
    offset: top / ratio + first * lineHeight - top,
    linesPerPage: Math.max(1, Math.floor(viewport / lineHeight) - 1),
  };
}

function useViewport(ref: RefObject<HTMLDivElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  // The size of the element is the browser's to decide.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return;
    }
    const measure = () => {
      // For rows that stay as wide as what is in sight while the lines scroll sideways.
      element.style.setProperty("--view-width", `${element.clientWidth}px`);
      setSize({ width: element.clientWidth, height: element.clientHeight });
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    measure();
    return () => sizes.disconnect();
  }, [ref]);
  return size;
}

/** In a huge log a turn of the wheel would leap over lines; it moves by its own pixels instead. */
function useWheelByLines(
  ref: RefObject<HTMLDivElement | null>,
  ratio: number,
  scrollBy: (pixels: number) => void,
): void {
  const scroll = useEffectEvent(scrollBy);
  // React listens to the wheel passively and could not keep the browser from scrolling.
  useEffect(() => {
    const element = ref.current;
    if (element === null || ratio === 1) {
      return;
    }
    const onWheel = (event: WheelEvent) => {
      if (event.deltaY !== 0 && !event.ctrlKey && event.deltaMode === WheelEvent.DOM_DELTA_PIXEL) {
        event.preventDefault();
        scroll(event.deltaY);
      }
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [ref, ratio]);
}
