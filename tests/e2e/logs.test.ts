import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue, StoredLog } from "../../src/bindings.ts";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;
let issue: Issue;
let api: StoredLog;
let access: StoredLog;

beforeAll(async () => {
  app = await openApp();
  issue = await app.devhost.commands.createSampleIssue({});
  const logs = await app.devhost.commands.listLogContents({ issue_id: issue.id });
  api = named(logs, "checkout-api.log");
  access = named(logs, "edge-access.log");
  await app.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(() => app.close());

function named(logs: readonly StoredLog[], name: string): StoredLog {
  const log = logs.find(({ file_name }) => file_name === name);
  if (log === undefined) {
    throw new Error(`The sample has no log ${name}.`);
  }
  return log;
}

/** At 20 pixels a line this is higher than the scroll bar's element is made. */
const HUGE_LINES = 500_000;

async function importHugeLog(issueId: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tftsr-huge-"));
  const path = join(folder, "huge.log");
  const rows = Array.from({ length: HUGE_LINES }, (_, index) => `INFO request ${index + 1} done`);
  await writeFile(path, rows.join("\n"));
  await app.devhost.commands.importLogs({ issue_id: issueId, paths: [path] });
  await rm(folder, { recursive: true });
}

const openAt = (log: StoredLog, line: number) =>
  app.goto(`/issues/${issue.id}/logs?log=${log.log_file_id}&line=${line}`);
const lines = () => app.page.getByRole("listbox");
const line = (words: string | RegExp) => lines().getByRole("option", { name: words });
const current = () => lines().getByRole("option", { selected: true });
const strip = () => app.page.getByRole("region", { name: "Selected line" });

describe("the logs", () => {
  it("open at a cited line, in sight and chosen", async () => {
    await openAt(api, 678);
    await current().getByText("canceling statement due to statement timeout").waitFor();
    await strip().getByText("Line 678").waitFor();
    const [list, row] = await Promise.all([lines().boundingBox(), current().boundingBox()]);
    expect(row?.y).toBeGreaterThan(list?.y ?? 0);
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0));
    await screenshot(app.page, "logs");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("are walked by keys, and the address follows", async () => {
    await app.page.keyboard.press("j");
    await app.page.keyboard.press("j");
    await strip().getByText("Line 680").waitFor();
    await app.page.waitForURL(/line=680/);
    await app.page.keyboard.press("k");
    await app.page.keyboard.press("Shift+K");
    await strip().getByText("2 lines selected").waitFor();
    await expect.poll(() => current().count()).toBe(2);
  });

  it("go to a line and to a time", async () => {
    await app.page.keyboard.press(":");
    await app.page.getByRole("textbox", { name: "Line or time" }).fill("2,000");
    await app.page.keyboard.press("Enter");
    await strip().getByText("Line 2,000").waitFor();
    await app.page.keyboard.press("Control+g");
    await app.page.getByRole("textbox", { name: "Line or time" }).fill("not a time");
    await app.page.keyboard.press("Enter");
    await app.page.getByText("This is no line number and no time.").waitFor();
    // The log is written in UTC; the page shows and takes the zone of the person, two hours ahead.
    await app.page.getByRole("textbox", { name: "Line or time" }).fill("11:14:40");
    await app.page.keyboard.press("Enter");
    await strip().getByText("2026-10-13 11:14:40").waitFor();
  });

  it("find by text and by expression, with the matches counted and marked", async () => {
    await app.page.keyboard.press("/");
    await app.page.keyboard.type("statement timeout");
    await app.page.keyboard.press("Enter");
    await current().locator("mark", { hasText: "statement timeout" }).waitFor();
    await app.page.getByRole("button", { name: "Regular expression" }).click();
    await app.page.getByLabel("Search in this log").fill("order \\d+ placed [");
    await app.page
      .getByRole("alert")
      .getByText(/regular expression/)
      .waitFor();
    await app.page.getByLabel("Search in this log").fill("order \\d+ placed");
    await app.page.keyboard.press("Enter");
    await current()
      .locator("mark", { hasText: /order \d+ placed/ })
      .waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("show values redacted until the original is asked for, and copy them redacted even then", async () => {
    await openAt(api, 659);
    await current().getByText("[EMAIL_1]").waitFor();
    await app.page.getByRole("switch", { name: "Show original" }).click();
    await current().getByText(/@/).waitFor();
    await screenshot(app.page, "logs-original");
    await app.page.keyboard.press("y");
    await app.page.getByText("1 line copied, redacted", { exact: true }).waitFor();
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("[EMAIL_1]");
    expect(copied).toContain("[L:checkout-api.log#659]");
    expect(copied).not.toContain("@");
  });

  it("pin a line, add it to a why, and make it an event", async () => {
    await openAt(api, 665);
    await strip().getByText("Line 665").waitFor();
    await app.page.keyboard.press("p");
    await current().getByText("Pinned").waitFor({ state: "attached" });
    await app.page.keyboard.press("w");
    await app.page.getByRole("radio", { name: "A new why" }).click();
    await app.page.getByLabel("Question").fill("Why was the price text stale?");
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole("button", { name: "Create why" }).click();
    await app.page.getByText("Why created", { exact: true }).waitFor();
    await app.page.keyboard.press("e");
    await app.page.getByRole("button", { name: "Add event" }).click();
    await app.page.getByText("Event added to the timeline", { exact: true }).waitFor();
    const { commands } = app.devhost;
    const evidence = await commands.listEvidence({ issue_id: issue.id });
    const whys = await commands.listResolutionSteps({ issue_id: issue.id });
    const events = await commands.listTimelineEvents({ issue_id: issue.id });
    expect(evidence.some((pinned) => pinned.origin === "pinned" && pinned.line === 665)).toBe(true);
    expect(whys.at(-1)?.evidence_links).toMatchObject([{ file: "checkout-api.log", line: 665 }]);
    expect(events.some((event) => event.source === "checkout-api.log" && event.source_line === 665)).toBe(
      true,
    );
  });

  it("read on to the end of a long log and change the log by a key", async () => {
    await openAt(access, 1);
    await line(/GET|POST/)
      .first()
      .waitFor();
    await lines().focus();
    await app.page.keyboard.press("End");
    await strip().getByText("Line 10,807").waitFor();
    await app.page.keyboard.press("]");
    await app.page.getByRole("listbox", { name: "Lines of edge-error.log" }).waitFor();
  });

  it("delete a log when the person confirms it", async () => {
    await app.page.getByRole("button", { name: "Delete this log" }).click();
    await app.page.getByRole("alertdialog").getByRole("button", { name: "Delete log" }).click();
    await app.page.getByText("edge-error.log deleted", { exact: true }).waitFor();
    await app.page.getByRole("button", { name: /edge-error.log/ }).waitFor({ state: "detached" });
  });

  it("say what to do first when there are none", async () => {
    const empty = await app.devhost.commands.createIssue({ title: "No logs", severity: "low" });
    await app.goto(`/issues/${empty.id}/logs`);
    await app.page.getByText("No logs yet").waitFor();
    await screenshot(app.page, "logs-empty");
    await app.page.getByRole("button", { name: "Add logs" }).click();
    await app.page.getByRole("menuitem", { name: "Add text" }).click();
    await app.page.getByLabel("Log lines").fill("2026-10-13 07:00:00 ERROR disk full on /var");
    await app.page.getByRole("button", { name: "Add text" }).click();
    await line(/disk full/).waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("scroll line by line when they are more than a page can be high", async () => {
    const huge = await app.devhost.commands.createIssue({ title: "A huge log", severity: "low" });
    await importHugeLog(huge.id);
    await app.goto(`/issues/${huge.id}/logs?line=300000`);
    await current().getByText("request 300000 done").waitFor();
    await lines().hover();
    const height = (await current().boundingBox())?.height ?? 0;
    const before = (await current().boundingBox())?.y ?? 0;
    await app.page.mouse.wheel(0, 3 * height);
    await expect
      .poll(async () => Math.round(before - ((await current().boundingBox())?.y ?? 0)))
      .toBe(3 * height);
    await lines().focus();
    await app.page.keyboard.press("End");
    await current().getByText(`request ${HUGE_LINES} done`).waitFor();
  });

  it("have no violation in the dark and in a narrow window", async () => {
    await app.page.emulateMedia({ colorScheme: "dark" });
    await app.page.setViewportSize({ width: 900, height: 700 });
    await openAt(api, 678);
    await strip().getByText("Line 678").waitFor();
    await screenshot(app.page, "logs-dark-narrow");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("met no error", () => {
    // The browser reports that the core refused the unfinished expression.
    expect(app.faults.filter((fault) => !fault.includes("422"))).toEqual([]);
  });
});
