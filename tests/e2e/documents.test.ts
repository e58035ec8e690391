import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Document, IssueId } from "../../src/bindings.ts";
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
const article = () => app.page.getByRole("article", { name: "Document" });
const saved = () => app.page.getByRole("status").filter({ hasText: /^Saved \d\d:\d\d:\d\d/ });
const tab = (name: RegExp) => app.page.getByRole("tab", { name });

async function newestDocument(): Promise<Document> {
  const [newest] = await app.devhost.commands.listDocuments({ issue_id: issueId });
  if (newest === undefined) {
    throw new Error("The issue has no document.");
  }
  return newest;
}

async function typeAtTheEnd(text: string) {
  await editor().click();
  await app.page.keyboard.press("Control+End");
  await app.page.keyboard.insertText(text);
}

describe("the documents of an issue", () => {
  it("start with nothing and say what to do first", async () => {
    const empty = await app.devhost.commands.createIssue({ title: "Nothing known yet", severity: "low" });
    await app.goto(`/issues/${empty.id}/documents`);
    await app.page.getByText("No documents yet").waitFor();
    await screenshot(app.page, "documents-empty");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("write an RCA from the facts and open it", async () => {
    await app.goto(`/issues/${issueId}/documents`);
    await app.page.getByRole("button", { name: "Write RCA" }).click();
    await editor().waitFor();
    await article()
      .getByRole("heading", { name: /^Root cause analysis:/ })
      .waitFor();
    await article().getByRole("link").first().waitFor();
    await screenshot(app.page, "documents-reading");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("save what is written, at the next pause", async () => {
    await typeAtTheEnd("\nThe tills were offline for two hours.\n");
    await article().getByText("offline for two hours").waitFor();
    await saved().waitFor();
    await expect
      .poll(async () => (await newestDocument()).content_md)
      .toContain("The tills were offline for two hours.");
  });

  it("save what was written last when the person leaves", async () => {
    await typeAtTheEnd("Left in a hurry.");
    await app.page.getByRole("link", { name: "Overview" }).click();
    await app.page.getByRole("link", { name: "Documents", exact: true }).click();
    await article().getByText("Left in a hurry.").waitFor();
    await saved().waitFor();
    await expect.poll(async () => (await newestDocument()).content_md).toContain("Left in a hurry.");
  });

  it("keep both texts when the document was changed elsewhere", async () => {
    const { id, content_md } = await newestDocument();
    await typeAtTheEnd(" And mine.");
    await app.devhost.commands.updateDocument({ document_id: id, content_md: `${content_md}\nTheirs.\n` });
    await app.page
      .getByRole("alert")
      .getByText(/was changed elsewhere/)
      .waitFor();
    await screenshot(app.page, "documents-conflict");
    expect(await axeViolations(app.page)).toEqual([]);
    await expect.poll(async () => (await newestDocument()).content_md).toContain("Theirs.");
    await app.page.getByRole("button", { name: "Keep your text" }).click();
    await saved().waitFor();
    await expect.poll(async () => (await newestDocument()).content_md).toContain("And mine.");
    await expect.poll(async () => (await newestDocument()).content_md).not.toContain("Theirs.");
  });

  it("obey nothing in a text: no HTML, no image, no link without a question", async () => {
    await typeAtTheEnd(
      "\n\n<img src=x onerror=alert(1)> ![a chart](https://example.com/chart.png) [the runbook](https://example.com/run)\n",
    );
    await article().getByText("<img src=x onerror=alert(1)>").waitFor();
    await expect.poll(() => article().locator("img").count()).toBe(0);
    await article().getByRole("button", { name: "the runbook" }).click();
    const question = app.page.getByRole("alertdialog", { name: "Open example.com in the browser?" });
    await question.getByText("https://example.com/run").waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await question.getByRole("button", { name: "Cancel" }).click();
  });

  it("open the log at the line that a claim cites", async () => {
    const cited = article().getByRole("link").first();
    const line = /:(\d+)$/.exec((await cited.textContent()) ?? "")?.[1];
    await cited.click();
    await app.page.waitForURL(new RegExp(`/logs\\?.*line=${line}`));
    await app.page.goBack();
    await article().waitFor();
  });

  it("show the pages as they will print", async () => {
    await tab(/^Pages/).click();
    const page = app.page.getByRole("img", { name: /^Page 1 of \d+$/ });
    await page.waitFor();
    await page.evaluate((picture: HTMLImageElement) => picture.decode());
    const width = (await page.boundingBox())?.width ?? 0;
    await screenshot(app.page, "documents-pages");
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole("button", { name: "Zoom in" }).click();
    await app.page.getByRole("button", { name: "100 %" }).waitFor();
    await expect.poll(async () => (await page.boundingBox())?.width).toBeGreaterThan(width);
  });

  it("ask for the facts that are missing, where they are answered", async () => {
    await tab(/^Missing facts/).click();
    await app.page.getByRole("link", { name: "Go to timeline" }).first().waitFor();
    await screenshot(app.page, "documents-missing");
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole("button", { name: "Write it here" }).first().click();
    const selected = await app.page.evaluate(() => window.getSelection()?.toString());
    expect(selected).toContain("Not recorded yet:");
  });

  it("export to a file, and ask before one is replaced", async () => {
    const exportAs = async (format: string) => {
      await app.page.getByRole("button", { name: "Export" }).click();
      await app.page.getByRole("menuitem", { name: format }).click();
    };
    await exportAs("Markdown");
    await app.page
      .getByText(/^Exported root-cause-analysis-.*\.md/)
      .first()
      .waitFor();
    await exportAs("Markdown");
    const question = app.page.getByRole("alertdialog", { name: "Replace the file?" });
    await question.getByRole("button", { name: "Replace file" }).click();
    await question.waitFor({ state: "detached" });
    await exportAs("PDF");
    await app.page
      .getByText(/^Exported root-cause-analysis-.*\.pdf/)
      .first()
      .waitFor();

    const { id, content_md } = await newestDocument();
    const acts = await app.devhost.commands.listAuditEntries({ action: "export_document", entity_id: id });
    expect(acts.length).toBe(3);
    const folder = await exportFolder();
    const name = (extension: string) =>
      `${folder}/root-cause-analysis-checkout-answers-5xx-since-07-14-utc.${extension}`;
    expect(await readFile(name("md"), "utf8")).toBe(content_md);
    expect((await readFile(name("pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("write a post-mortem too, and list both, newest first", async () => {
    await app.page.getByRole("button", { name: "All documents" }).click();
    await app.page.getByRole("button", { name: "Write post-mortem" }).click();
    await app.page.getByRole("menuitem", { name: /^Lite/ }).click();
    await app.page
      .getByRole("heading", { name: /^Post-mortem:/ })
      .first()
      .waitFor();
    await app.page.getByRole("button", { name: "All documents" }).click();
    const rows = app.page.getByRole("grid", { name: "Documents" }).getByRole("row");
    await rows.nth(2).waitFor();
    await expect.poll(() => rows.nth(1).textContent()).toContain("Post-mortem");
    await expect.poll(() => rows.nth(2).textContent()).toContain("RCA");
    await screenshot(app.page, "documents-list");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("are opened by keyboard, in the dark and in a narrow window", async () => {
    await app.page.emulateMedia({ colorScheme: "dark" });
    await app.page.setViewportSize({ width: 900, height: 800 });
    await app.page.keyboard.press("j");
    await app.page.keyboard.press("o");
    await tab(/^Reading/).click();
    await article()
      .getByRole("heading", { name: /^Root cause analysis:/ })
      .waitFor();
    await screenshot(app.page, "documents-900-dark");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("are deleted after a question", async () => {
    await app.page.getByRole("button", { name: "More" }).click();
    await app.page.getByRole("menuitem", { name: "Delete document" }).click();
    const question = app.page.getByRole("alertdialog", { name: "Delete this document?" });
    await question.getByRole("button", { name: "Delete document" }).click();
    await app.page.getByRole("grid", { name: "Documents" }).waitFor();
    await expect.poll(() => app.devhost.commands.listDocuments({ issue_id: issueId })).toHaveLength(1);
    await expect.poll(async () => (await newestDocument()).doc_type).toBe("postmortem");
  });

  it("met no error and no breach of the security policy", () => {
    // The conflict and the file that existed were refused by the server, which a browser reports as an error.
    expect(app.faults.filter((fault) => !fault.includes("409 (Conflict)"))).toEqual([]);
  });
});

/** Where the server puts exports, for want of a save dialog. */
async function exportFolder(): Promise<string> {
  return app.page.evaluate(async () => {
    const token = window.sessionStorage.getItem("tftsr-devhost-token") ?? "";
    const answer = await fetch("/session", { headers: { "x-tftsr-token": token } });
    return (await answer.json()).downloads_dir;
  });
}
