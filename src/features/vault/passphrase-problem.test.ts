import { expect, it } from "vitest";
import { passphraseProblem } from "./passphrase-problem.ts";

it.each([
  ["", "", true, ""],
  ["short", "", true, "At least 8 characters."],
  ["long enough", "", true, ""],
  ["long enough", "other", true, "The two passphrases differ."],
  ["🙂🙂🙂🙂", "🙂🙂🙂🙂", true, "At least 8 characters."],
  ["", "", false, ""],
])("does not take %j and %j yet (new vault: %s)", (passphrase, repeated, isNew, message) => {
  expect(passphraseProblem({ passphrase, repeated }, isNew)).toEqual({ message });
});

it.each([
  ["long enough", "long enough", true],
  ["old", "", false],
])("takes %j and %j (new vault: %s)", (passphrase, repeated, isNew) => {
  expect(passphraseProblem({ passphrase, repeated }, isNew)).toBeNull();
});
