import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useId } from "react";
import { targetOf } from "./target-of.ts";
import { useVirtualLines, type VirtualLinesOptions } from "./use-virtual-lines.ts";

interface VirtualLinesProps extends VirtualLinesOptions {
  readonly label: string;
  /** The other end of the selected lines; the active line itself when only that is selected. */
  readonly anchorIndex: number;
  /** Moves to a line; with `isExtending` the selection reaches from its old beginning to there. */
  readonly onMove: (index: number, isExtending: boolean) => void;
  readonly renderLine: (index: number) => ReactNode;
  /** Tells which lines are in sight, to fetch them. */
  readonly onLinesInSight: (first: number, last: number) => void;
  readonly scrollId: string;
  /** Pixels of the longest text, where columns show it; else the longest line in sight counts. */
  readonly textWidth?: number;
  /** What of the active line is to be in sight, in pixels from its beginning. */
  readonly activeLeft?: number | undefined;
  /** Columns that scroll sideways together; each sees its part of the width. */
  readonly columns?: number;
}

/**
 * Lines of one height, as many as there are, with one active line and a stretch of selected ones. The browser's
 * scroll anchoring is off: it would take lines that are drawn elsewhere for content that has moved.
 */
export function VirtualLines(props: VirtualLinesProps) {
  const {
    label,
    count,
    lineHeight,
    activeIndex,
    anchorIndex,
    onMove,
    onLinesInSight,
    textWidth,
    columns = 1,
  } = props;
  const id = useId();
  const { scrollRef, onScroll, scrollHeight, width, first, last, offset, linesPerPage } =
    useVirtualLines(props);
  // The owner fetches what has come into sight by scrolling, which is the browser's doing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the range is news, not the callback.
  useEffect(() => onLinesInSight(first, last), [first, last]);
  useSideways(scrollRef, activeIndex, props.activeLeft, columns);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, activeIndex, count, linesPerPage);
    if (target !== null && count > 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onMove(Math.max(0, Math.min(count - 1, target)), event.shiftKey);
    }
  };
  const isActiveInSight = activeIndex >= first && activeIndex <= last;
  return (
    <div
      ref={scrollRef}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={isActiveInSight ? `${id}-${activeIndex}` : undefined}
      data-scroll-restoration-id={props.scrollId}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      className="-outline-offset-2 relative min-h-0 flex-1 overflow-auto [overflow-anchor:none]"
    >
      <div
        role="presentation"
        className="relative min-w-full"
        style={{
          height: scrollHeight,
          width: textWidth && width - width / columns + textWidth,
        }}
      >
        <div
          role="presentation"
          className="absolute top-0 left-0 w-max min-w-full"
          style={{ transform: `translateY(${offset}px)` }}
        >
          {indexesFrom(first, last).map((index) => (
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={isBetween(index, activeIndex, anchorIndex)}
              aria-posinset={index + 1}
              aria-setsize={count}
              onMouseDown={keepTextUnselected}
              onClick={(event) => onMove(index, event.shiftKey)}
              className={`min-w-full overflow-y-clip ${isBetween(index, activeIndex, anchorIndex) ? "bg-accent-soft" : "hover:bg-hover"}`}
              style={{ height: lineHeight }}
            >
              {props.renderLine(index)}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Part of the width that stays free before a place that is brought into sight. */
const LEAD_FRACTION = 0.25;

function useSideways(
  ref: RefObject<HTMLDivElement | null>,
  activeIndex: number,
  left: number | undefined,
  columns: number,
): void {
  // The scroll position is the browser's; another line or another place in it is news.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line is news even at the same place in it.
  useEffect(() => {
    if (left !== undefined) {
      bringSideways(ref.current, left, columns);
    }
  }, [ref, activeIndex, left, columns]);
}

function bringSideways(element: HTMLElement | null, left: number, columns: number): void {
  if (element === null) {
    return;
  }
  const width = element.clientWidth / columns;
  const isSeen = left >= element.scrollLeft && left <= element.scrollLeft + width * (1 - LEAD_FRACTION);
  if (!isSeen) {
    element.scrollLeft = Math.max(0, left - width * LEAD_FRACTION);
  }
}

/** A click with Shift selects lines; the browser would select all the text between as well. */
function keepTextUnselected(event: MouseEvent): void {
  if (event.shiftKey) {
    event.preventDefault();
  }
}

function indexesFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}

function isBetween(index: number, oneEnd: number, otherEnd: number): boolean {
  return oneEnd >= 0 && index >= Math.min(oneEnd, otherEnd) && index <= Math.max(oneEnd, otherEnd);
}
