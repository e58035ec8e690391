import { expect, it } from "vitest";
import { lineScale, SCROLL_HEIGHT_MAX_PIXELS, topThatShows } from "./line-scale.ts";

it("scrolls a log of usual size pixel by pixel", () => {
  expect(lineScale(10_000, 20, 400)).toEqual({ scrollHeight: 200_000, ratio: 1, topMax: 199_600 });
});

it("reaches the last line of a log that is higher than an element can be", () => {
  const { scrollHeight, ratio, topMax } = lineScale(50_000_000, 20, 400);
  expect(scrollHeight).toBe(SCROLL_HEIGHT_MAX_PIXELS);
  expect((scrollHeight - 400) * ratio).toBeCloseTo(topMax);
});

it.each([
  [0, 0, 100],
  [1, 20, 2000],
])("has no place to scroll to when %i lines fit", (count, lineHeight, viewportHeight) => {
  expect(lineScale(count, lineHeight, viewportHeight)).toMatchObject({ ratio: 1, topMax: 0 });
});

it.each([
  ["stays for a line in sight", 5, 40, 40],
  ["moves by one line down", 12, 40, 60],
  ["moves by one line up", 1, 40, 20],
  ["puts a far line in the middle", 100, 40, 1910],
])("%s", (_, index, top, expected) => {
  expect(topThatShows(index, top, 20, 200)).toBe(expected);
});
