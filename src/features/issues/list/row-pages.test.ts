import { expect, it } from "vitest";
import { pagesOf } from "./row-pages.ts";

it.each([
  [0, 0, [0]],
  [0, 99, [0]],
  [99, 100, [0, 1]],
  [250, 301, [2, 3]],
])("rows %i to %i are on their pages", (first, last, pages) => {
  expect(pagesOf(first, last)).toEqual(pages);
});
