import { useSettings } from "../../lib/settings/use-settings.ts";

/** The heights of `--row-height` and `--log-line-height` in pixels, which the virtual lists calculate with. */
const ROW_HEIGHTS = { comfortable: 36, compact: 28 } as const;
const LOG_LINE_HEIGHTS = { comfortable: 20, compact: 18 } as const;

export function useRowHeight(): number {
  return ROW_HEIGHTS[useSettings().settings.density];
}

export function useLogLineHeight(): number {
  return LOG_LINE_HEIGHTS[useSettings().settings.density];
}

/** The width of a character of a log line: JetBrains Mono at 12 pixels advances 0.6 em. */
export const LOG_CHARACTER_PIXELS = 7.2;
