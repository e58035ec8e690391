import { expect, it } from "vitest";
import { segmentsOf } from "./segments.ts";

const shown = (text: string, hits: { start: number; end: number }[] = []) =>
  segmentsOf(text, hits)
    .map((segment) => {
      const marks = `${segment.isRedacted ? "r" : ""}${segment.isHit ? "h" : ""}`;
      return marks ? `<${marks}:${segment.text}>` : segment.text;
    })
    .join("");

it("marks redacted values and leaves other brackets alone", () => {
  expect(shown("[error] user [EMAIL_1] from [IPV4_12] left [3]")).toBe(
    "[error] user <r:[EMAIL_1]> from <r:[IPV4_12]> left [3]",
  );
});

it("marks hits of a search, also within a redacted value", () => {
  expect(shown("user [EMAIL_1] left", [{ start: 6, end: 11 }])).toBe("user <r:[><rh:EMAIL><r:_1]> left");
});

it("keeps every character of the line, whatever the hits", () => {
  const text = "añb [KEY_2] 🙂 end";
  const hits = [
    { start: 0, end: 5 },
    { start: 3, end: 99 },
  ];
  expect(
    segmentsOf(text, hits)
      .map((segment) => segment.text)
      .join(""),
  ).toBe(text);
});

it("has no segment for an empty line", () => {
  expect(segmentsOf("")).toEqual([]);
});
