import { expect, it } from "vitest";
import { formatHours } from "./hours.ts";

it.each([
  [0, "Under 1 min"],
  [0.5, "30 min"],
  [1.25, "1.3 h"],
  [12, "12 h"],
  [36, "1.5 d"],
  [2400, "100 d"],
])("%d hours read %s", (hours, words) => {
  expect(formatHours(hours)).toBe(words);
});
