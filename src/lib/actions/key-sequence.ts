import type { Action } from "./action.ts";

/** A second key belongs to the first when it comes within this time. */
export const SEQUENCE_MILLISECONDS = 1200;

/** What a stroke leads to: an action, the wish for another key, or nothing. */
export type StrokeResult = { readonly action: Action } | { readonly isPending: boolean };

/** Follows key presses over time and finds the action they spell. */
export class KeySequence {
  #first: { readonly stroke: string; readonly at: number } | null = null;

  press(stroke: string, at: number, actions: readonly Action[]): StrokeResult {
    const first = this.#first !== null && at - this.#first.at <= SEQUENCE_MILLISECONDS ? this.#first : null;
    this.#first = null;
    const spelled = first === null ? stroke : `${first.stroke} ${stroke}`;
    const action = withKeys(actions, spelled) ?? withKeys(actions, stroke);
    if (action !== undefined) {
      return { action };
    }
    const isPending = actions.some(({ keys }) => keys?.startsWith(`${stroke} `));
    if (isPending) {
      this.#first = { stroke, at };
    }
    return { isPending };
  }
}

/** The screen's actions stand before the shell's, so its meaning of a key comes first. */
function withKeys(actions: readonly Action[], wanted: string): Action | undefined {
  return actions.find(({ keys }) => keys === wanted);
}
