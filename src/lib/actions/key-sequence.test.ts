import { expect, it } from "vitest";
import type { Action } from "./action.ts";
import { KeySequence, SEQUENCE_MILLISECONDS } from "./key-sequence.ts";

const action = (keys: string, title = keys): Action => ({
  id: title,
  title,
  section: "Test",
  keys,
  run: () => undefined,
});
const ACTIONS = [action("i"), action("g i"), action("g s"), action("mod+k")];

/** The titles of what the strokes run, one after the other, each 100 ms after the one before. */
function run(strokes: readonly string[], actions: readonly Action[] = ACTIONS, pause = 100): string[] {
  const sequence = new KeySequence();
  return strokes.flatMap((stroke, index) => {
    const result = sequence.press(stroke, index * pause, actions);
    return "action" in result ? [result.action.title] : [];
  });
}

it.each([
  [["i"], ["i"]],
  [["g", "i"], ["g i"]],
  [
    ["g", "s", "i"],
    ["g s", "i"],
  ],
  [["g", "g", "i"], ["g i"]],
  [["g", "x", "i"], ["i"]],
  [["mod+k"], ["mod+k"]],
])("reads %j as %j", (strokes, titles) => {
  expect(run(strokes)).toEqual(titles);
});

it("forgets the first key when the second takes too long", () => {
  expect(run(["g", "s"], ACTIONS, SEQUENCE_MILLISECONDS + 1)).toEqual([]);
});

it("takes the first of two meanings of a key, which is the screen's", () => {
  expect(run(["j"], [action("j", "screen"), action("j", "shell")])).toEqual(["screen"]);
});
