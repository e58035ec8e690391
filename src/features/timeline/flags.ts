import { MILESTONE_KINDS, type Milestone, type Milestones } from "./milestones.ts";
import { placeIn, type TimeWindow } from "./time-window.ts";

/** A milestone's flag: where it stands, and in which row, so that flags of one minute do not cover each other. */
export interface Flag {
  readonly milestone: Milestone;
  readonly x: number;
  readonly row: number;
}

/** A generous width of a flag with the longest word, `Acknowledged`. */
export const FLAG_PIXELS = 92;

/** The flags in sight from left to right, each in the first row that is free there. */
export function flagsOf(milestones: Milestones, shown: TimeWindow, pixels: number): Flag[] {
  const known = MILESTONE_KINDS.flatMap((kind) => milestones[kind] ?? []);
  const rowEnds: number[] = [];
  return known
    .map((milestone) => ({ milestone, x: placeIn(shown, milestone.at) * pixels }))
    .filter(({ x }) => x >= 0 && x <= pixels)
    .sort((one, other) => one.x - other.x)
    .map(({ milestone, x }) => {
      const free = rowEnds.findIndex((end) => end <= x);
      const row = free === -1 ? rowEnds.length : free;
      rowEnds[row] = x + FLAG_PIXELS;
      return { milestone, x, row };
    });
}
