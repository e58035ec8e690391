import { expect, it } from "vitest";
import { piecesOf } from "./snippet.ts";

const read = (snippet: string) => piecesOf(snippet).map(({ text, isHit }) => (isHit ? `<${text}>` : text));

it("marks the words that were found", () => {
  expect(read("…the «payment» of «checkout»")).toEqual(["…the ", "<payment>", " of ", "<checkout>"]);
});

it("leaves a passage without hits, and a quotation mark of the text itself, as they are", () => {
  expect(read("plain")).toEqual(["plain"]);
  expect(read("ошибка «disk full: «df» said»")).toEqual(["ошибка «disk full: ", "<df>", " said»"]);
  expect(read("")).toEqual([]);
});
