import type { Level } from "../bindings.ts";

/** The colour of a level's word. */
export const LEVEL_COLOURS: Record<Level, string> = {
  trace: "text-ink-faint",
  debug: "text-ink-faint",
  info: "text-info",
  notice: "text-info",
  warn: "text-warning",
  error: "text-danger",
  fatal: "text-danger font-bold",
};

/** The bar at the left of a line; the milder levels have none, so that the grave ones stand out. */
export const LEVEL_BARS: Record<Level, string> = {
  trace: "bg-transparent",
  debug: "bg-transparent",
  info: "bg-transparent",
  notice: "bg-info-line",
  warn: "bg-warning",
  error: "bg-danger",
  fatal: "bg-danger",
};
