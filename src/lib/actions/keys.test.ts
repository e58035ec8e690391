import { expect, it } from "vitest";
import { isTyping, keyLabels, strokeOf } from "./keys.ts";

it.each([
  [{ key: "k", ctrlKey: true }, "mod+k"],
  [{ key: "?", shiftKey: true }, "?"],
  [{ key: "D", shiftKey: true }, "shift+d"],
  [{ key: "Enter", ctrlKey: true }, "mod+enter"],
  [{ key: " " }, "space"],
  [{ key: "ArrowUp", altKey: true, shiftKey: true }, "alt+shift+arrowup"],
])("writes %j as %s", (init, stroke) => {
  expect(strokeOf(new KeyboardEvent("keydown", init))).toBe(stroke);
});

it("prints keys as they are on the keyboard", () => {
  expect(keyLabels("g i")).toEqual([["G"], ["I"]]);
  expect(keyLabels("mod+enter")).toEqual([["Ctrl", "Enter"]]);
  expect(keyLabels("+")).toEqual([["+"]]);
  expect(keyLabels("mod++")).toEqual([["Ctrl", "+"]]);
});

it.each([
  ["<input>", true],
  ["<textarea></textarea>", true],
  ['<input type="checkbox">', false],
  ["<button></button>", false],
])("knows whether %s takes text", (markup, expected) => {
  document.body.innerHTML = markup;
  expect(isTyping(document.body.firstElementChild)).toBe(expected);
});
