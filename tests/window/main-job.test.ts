import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppWindow, openWindow } from "./app-window.ts";
import { dragFiles } from "./file-drag.ts";
import { saveAs } from "./save-dialog.ts";
import { inside, named, withRole } from "./web-driver.ts";

const TITLE = "Orders fail since the pool was resized";
const EMAIL = "alice.marsh@kestrel-shop.com";
const SECRET = "Xk29-tundra-Vole";
const QUESTION = "Why did orders fail?";
const FAILURE = "FATAL connection pool exhausted";
const LOG = [
  "2026-03-01T10:00:00Z INFO  orders: ready, 8 connections",
  `2026-03-01T10:00:04Z INFO  orders: signed in ${EMAIL} password=${SECRET}`,
  `2026-03-01T10:00:09Z ERROR orders: ${FAILURE}, order of ${EMAIL} was lost`,
  "2026-03-01T10:00:11Z INFO  orders: retry in 5 s",
  "",
].join("\n");

let app: AppWindow;
let exports: string;

beforeAll(async () => {
  app = await openWindow();
  exports = join(app.folder, "exports");
  await mkdir(exports);
  await app.waitForText("Issues");
});

afterAll(() => app.close());

/** The steps build on each other as the work on an incident does: what one fails to do, the next has not. */
test("an issue is created by its form", async () => {
  await app.click(named("a", "New issue"));
  await app.type(named("input", "Title"), TITLE);
  await app.click(withRole("radio", "P1 Critical"));
  await app.click(named("button", "Create issue"));
  await app.find({ using: "xpath", value: `//h1[normalize-space(.)="${TITLE}"]` });
});

test("a log that is dropped on the open issue is analyzed", async () => {
  const log = join(app.folder, "orders.log");
  await writeFile(log, LOG);
  const drag = await dragFiles([log], () => app.shows("Drop logs to add them to this issue"));
  await drag.drop();
  await app.waitForText("1 log file added");
});

test("the redaction is reviewed and approved", async () => {
  await openTab("Logs");
  await app.click(withRole("radio", "Redaction review"));
  await app.waitForText("2 values of 2 kinds were replaced, none is uncertain.");
  await app.click(named("button", "Approve"));
  await app.waitForText("Approved");
  await app.picture("main-job-redaction");
});

test("the first line of the evidence is pinned and supports a new why", async () => {
  await openTab("Evidence");
  const first = '//ol[@aria-label="Evidence"]/li[1]';
  await app.click(inside(first, named("button", "Pin")));
  await app.find(inside(first, named("button", "Unpin")));
  await app.click(inside(first, named("button", "Add to a why")));
  await app.click(named("button", "A new why"));
  await app.type(named("input", "Question"), QUESTION);
  await app.click(named("button", "Create why"));
  await app.waitForText("Why created");
});

test("the why is answered and verified", async () => {
  await openTab("Whys");
  await app.click(withRole("treeitem", QUESTION));
  const panel = '//aside[@aria-label="Selected why"]';
  await app.click(inside(panel, named("button", "Answer")));
  await app.type(named("textarea", "Answer"), "The pool was cut from 80 connections to 8.");
  await app.click(named("button", "Save"));
  await app.click(inside(panel, withRole("radio", "Verified")));
  await app.find(withRole("treeitem", `Verified${QUESTION}`));
  await app.picture("main-job-whys");
});

test("the RCA is written and leaves the vault as Markdown and as PDF", async () => {
  await openTab("Documents");
  await app.click(named("button", "Write RCA"));
  await app.find(named("button", "Export"));
  await app.picture("main-job-rca");
  const markdown = await exportAs("Markdown", "rca.md");
  const pdf = await exportAs("PDF", "rca.pdf");

  const text = await readFile(markdown, "utf8");
  expect(text).toContain(`Root cause analysis: ${TITLE}`);
  expect(text).toContain(FAILURE);
  expect(text).toContain("orders.log");
  expect(text).toMatch(/\[EMAIL_\d+\]/);
  expect((await readFile(pdf)).subarray(0, 4).toString()).toBe("%PDF");
  const printed = await textOfPdf(pdf);
  expect(printed).toContain(TITLE);
  for (const words of [text, printed]) {
    expect(words).not.toContain(EMAIL);
    expect(words).not.toContain(SECRET);
  }
});

async function openTab(name: string): Promise<void> {
  await app.click(inside('//nav[@aria-label="Issue"]', named("a", name)));
}

/** Exports the open document to a file by the menu and the system's dialog; answers the file. */
async function exportAs(format: "Markdown" | "PDF", name: string): Promise<string> {
  const file = join(exports, name);
  await app.click(named("button", "Export"));
  await app.click(withRole("menuitem", format));
  await saveAs(file);
  await app.waitForText(`Exported ${name}`);
  return file;
}

/** What a reader of the PDF sees, with its line breaks as spaces. */
async function textOfPdf(file: string): Promise<string> {
  const { stdout } = await promisify(execFile)("pdftotext", [file, "-"]);
  return stdout.replace(/\s+/g, " ");
}
