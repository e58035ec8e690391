/**
 * Browsers draw no element higher than some 16 to 33 million pixels, which a log of a million lines exceeds. Above
 * this height the scroll bar stands for a part of the lines only, and a pixel of it for more than one of theirs.
 */
export const SCROLL_HEIGHT_MAX_PIXELS = 8_000_000;

/** How places in the lines belong to places of the scroll bar; all in pixels. */
export interface LineScale {
  /** The height of the element that scrolls. */
  readonly scrollHeight: number;
  /** Pixels of lines for one pixel of the scroll bar; 1 unless the log is huge. */
  readonly ratio: number;
  /** The largest distance that can be scrolled, in pixels of lines. */
  readonly topMax: number;
}

export function lineScale(count: number, lineHeight: number, viewportHeight: number): LineScale {
  const linesHeight = count * lineHeight;
  const scrollHeight = Math.min(linesHeight, SCROLL_HEIGHT_MAX_PIXELS);
  const topMax = Math.max(0, linesHeight - viewportHeight);
  const scrollMax = Math.max(0, scrollHeight - viewportHeight);
  return { scrollHeight, ratio: scrollMax === 0 ? 1 : topMax / scrollMax, topMax };
}

/** The distance to scroll so that a line comes into sight: the least one, or to the middle from far away. */
export function topThatShows(index: number, top: number, lineHeight: number, viewportHeight: number): number {
  const lineTop = index * lineHeight;
  const lowest = lineTop + lineHeight - viewportHeight;
  if (top >= lowest && top <= lineTop) {
    return top;
  }
  const isNear = lineTop > top - 2 * lineHeight && lowest < top + 2 * lineHeight;
  return isNear ? Math.max(lowest, Math.min(top, lineTop)) : lineTop - (viewportHeight - lineHeight) / 2;
}
