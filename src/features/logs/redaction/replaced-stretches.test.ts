import { expect, it } from "vitest";
import { replacedStretches } from "./replaced-stretches.ts";

const values = (original: string, redacted: string) =>
  replacedStretches(original, redacted).map(({ start, end }) => original.slice(start, end));

it.each([
  ["user ann@example.org left", "user [EMAIL_1] left", ["ann@example.org"]],
  ["from 10.0.0.1 to 10.0.0.2", "from [IPV4_1] to [IPV4_2]", ["10.0.0.1", "10.0.0.2"]],
  ["key=abc", "key=[API_KEY_1]", ["abc"]],
  ["[1] nothing here", "[1] nothing here", []],
])("finds what was replaced in %j", (original, redacted, expected) => {
  expect(values(original, redacted)).toEqual(expected);
});

it("claims nothing for a line that has changed meanwhile", () => {
  expect(values("another line", "user [EMAIL_1] left")).toEqual([]);
});
