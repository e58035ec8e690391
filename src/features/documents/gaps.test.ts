import { expect, it } from "vitest";
import { findGaps } from "./gaps.ts";

const DOCUMENT = [
  "# Root cause analysis: Checkout fails",
  "",
  "## Impact",
  "",
  "> **Not recorded yet:** who was affected; what they could not do. Write it here before the document becomes final.",
  "",
  "### Trigger",
  "",
  "> **Not recorded yet:** what set it off (a change, a load, a date). Add it under Timeline, or with `tftsr event add`.",
  "> **Not recorded yet:** what \\*made\\* it possible. Add it with `tftsr why add`.",
  "",
  "> A quotation.",
].join("\n");

it("finds each missing fact with its section, its place and its line", () => {
  expect(findGaps(DOCUMENT)).toEqual([
    { section: "Impact", question: "Who was affected; what they could not do.", place: "document", line: 5 },
    {
      section: "Trigger",
      question: "What set it off (a change, a load, a date).",
      place: "timeline",
      line: 9,
    },
    { section: "Trigger", question: "What *made* it possible.", place: "whys", line: 10 },
  ]);
});

it("finds none where the fact was written in its place", () => {
  expect(findGaps("## Impact\n\nAll tills of one shop were offline for two hours.\n")).toEqual([]);
});
