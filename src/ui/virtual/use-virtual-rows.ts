import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { targetOf } from "./target-of.ts";

/** Rows beyond the edges that are kept ready, so that fast scrolling shows no gaps. */
const OVERSCAN_ROWS = 10;

export interface VirtualRowsOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** The row that the keyboard is on; -1 for none. */
  readonly activeIndex: number;
  readonly onActiveIndexChange: (index: number) => void;
  /** Enter or double-click. */
  readonly onOpen?: ((index: number) => void) | undefined;
}

/**
 * Rows of one height of which only those in sight exist, with the keyboard that belongs to them. The element
 * that scrolls has the focus and names its active row, so the rows themselves are never focused and need no keys;
 * they are no table elements, because a row of a table cannot be placed freely.
 */
export function useVirtualRows(options: VirtualRowsOptions, headHeight = 0) {
  const { count, rowHeight, activeIndex, onActiveIndexChange, onOpen } = options;
  const scrollRef = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN_ROWS,
    // The head of a table stands above its rows and covers them when they scroll.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  // The measuring library keeps heights; they change with the density.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height makes the kept ones wrong.
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const isThere = activeIndex >= 0 && activeIndex < count;
  // Who changes the active row from outside, e.g. by a link to a line, means it to be seen, and scrolling is the
  // browser's. A row that the keyboard moved to is in sight already.
  useEffect(() => {
    if (isThere) {
      virtualizer.scrollToIndex(activeIndex, { align: "auto" });
    }
  }, [virtualizer, activeIndex, isThere]);

  const moveTo = (index: number) => {
    const target = Math.max(0, Math.min(count - 1, index));
    if (count > 0) {
      onActiveIndexChange(target);
      // The keyboard goes where the active row is, so that Enter opens what j and k have found.
      scrollRef.current?.focus({ preventScroll: true });
      virtualizer.scrollToIndex(target, { align: "auto" });
    }
  };
  const rowsInSight = () => Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / rowHeight) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) {
      // A menu that hangs on a row has taken the key.
      return;
    }
    const target = targetOf(event.key, activeIndex, count, rowsInSight());
    if (target !== null) {
      event.preventDefault();
      moveTo(target);
    } else if (event.key === "Enter" && activeIndex >= 0 && event.target === scrollRef.current) {
      event.preventDefault();
      onOpen?.(activeIndex);
    }
  };
  const rowId = (index: number) => `${id}-${index}`;
  // A row out of sight does not exist, and what does not exist must not be named.
  const isActiveInSight = virtualizer.getVirtualItems().some(({ index }) => index === activeIndex);
  const activeRowId = isActiveInSight ? rowId(activeIndex) : undefined;
  return { scrollRef, virtualizer, moveTo, onKeyDown, rowId, activeRowId };
}
