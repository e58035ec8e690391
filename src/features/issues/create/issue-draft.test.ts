import { describe, expect, it } from "vitest";
import { EMPTY_DRAFT, issueOf, logsOf, withLogs } from "./issue-draft.ts";

describe("a draft", () => {
  it("asks for no field that was left empty", () => {
    expect(issueOf({ ...EMPTY_DRAFT, title: "Mail is down", description: " " })).toEqual({
      title: "Mail is down",
      severity: "medium",
      tags: [],
    });
  });

  it("asks for every field that was filled in", () => {
    const draft = { ...EMPTY_DRAFT, title: "x", domain: "network", assignee: " Ada ", tags: ["edge"] };
    expect(issueOf(draft)).toMatchObject({ category: "network", assigned_to: "Ada", tags: ["edge"] });
  });

  it("brings no logs when there are none", () => {
    expect(logsOf({ ...EMPTY_DRAFT, pastedText: " \n" })).toBeNull();
  });

  it("takes a file that is dropped twice once, and appends text on a line of its own", () => {
    const once = withLogs(EMPTY_DRAFT, { paths: ["/a.log"], pasted: { name: "p", text: "first" } });
    const twice = withLogs(once, { paths: ["/a.log", "/b.log"], pasted: { name: "p", text: "second" } });
    expect(twice.paths).toEqual(["/a.log", "/b.log"]);
    expect(twice.pastedText).toBe("first\nsecond");
    expect(logsOf(twice)).toMatchObject({ paths: ["/a.log", "/b.log"], pasted: { text: "first\nsecond" } });
  });
});
