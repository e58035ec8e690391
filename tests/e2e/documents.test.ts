import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IssueId } from "../../src/bindings.ts";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;
let issueId: IssueId;

beforeAll(async () => {
  app = await openApp();
  issueId = (await app.devhost.commands.createSampleIssue({})).id;
});
afterAll(() => app.close());

const editor = () => app.page.getByRole("textbox", { name: "Text of the document" });
const saved = () => app.page.getByRole("status").filter({ hasText: /^Saved \d\d:\d\d:\d\d/ });

async function documents() {
  return app.devhost.commands.listDocuments({ issue_id: issueId });
}

describe("the documents of an issue", () => {
  it("starts with nothing and says what to do first", async () => {
    const empty = await app.devhost.commands.createIssue({ title: "Nothing known yet", severity: "low" });
    await app.goto(`/issues/${empty.id}/documents`);
    await app.page.getByText("No documents yet").waitFor();
    await screenshot(app.page, "documents-empty");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("writes an RCA from the facts and opens it", async () => {
    await app.goto(`/issues/${issueId}/documents`);
    await app.page.getByRole("button", { name: "Write RCA" }).click();
    await editor().waitFor();
    await app.page
      .getByRole("heading", { name: /^Root cause analysis:/, level: 2 })
      .last()
      .waitFor();
    await screenshot(app.page, "documents-reading");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("saves what is written, at the next pause", async () => {
    await editor().click();
    await app.page.keyboard.press("Control+End");
    await app.page.keyboard.type("The tills were offline for two hours.");
    await app.page.getByRole("article", { name: "Document" }).getByText("offline for two hours").waitFor();
    await saved().waitFor();
    expect((await documents())[0]?.content_md).toContain("The tills were offline for two hours.");
  });
});
