import { expect, it } from "vitest";
import { asSentence } from "./core-error.ts";

it.each([
  ["the keychain failed: no service", "The keychain failed: no service."],
  ["The program's core did not answer.", "The program's core did not answer."],
  ["really?", "Really?"],
])("makes a sentence of %j", (words, sentence) => {
  expect(asSentence(words)).toBe(sentence);
});
