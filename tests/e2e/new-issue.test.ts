import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, openApp } from "./app-page.ts";
import { axeViolations } from "./axe.ts";
import { dragFiles } from "./drop.ts";

const LOG = resolve(import.meta.dirname, "../../examples/incidents/checkout-outage/checkout-api.log");

let app: App;
let folder: string;
let spareLog: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tftsr-new-issue-"));
  spareLog = join(folder, "spare.log");
  await writeFile(spareLog, "2026-11-23T03:12:07Z INFO nothing to see\n");
  app = await openApp({ theme: "dark" });
  await app.page.getByRole("link", { name: "New issue" }).waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

it("opens by c with the title ready to be written", async () => {
  await app.page.keyboard.press("c");
  await app.page.waitForURL("**/issues/new");
  const title = app.page.getByRole("textbox", { name: "Title" });
  await title.waitFor();
  await expect.poll(() => title.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeViolations(app.page)).toEqual([]);
});

it("says beside the title what the core finds wrong with it", async () => {
  await app.page.keyboard.press("Control+Enter");
  await app.page.getByText("The title is empty; say in a few words what is broken.").waitFor();
  await expect
    .poll(async () => await app.page.getByRole("textbox", { name: "Title" }).getAttribute("aria-invalid"))
    .toBe("true");
  expect(await axeViolations(app.page)).toEqual([]);
});

it("says it no longer once the title is written", async () => {
  const title = app.page.getByRole("textbox", { name: "Title" });
  await title.fill("C");
  await app.page.getByText("The title is empty").waitFor({ state: "detached" });
  expect(await title.getAttribute("aria-invalid")).toBeNull();
});

it("takes what is dropped on it, and lets go of what was not meant", async () => {
  const drag = await dragFiles(app.page, [LOG, spareLog]);
  await drag.enter();
  await app.page.getByText("Drop logs to add them to the new issue").waitFor();
  await drag.drop();
  const list = app.page.getByRole("list", { name: "Logs to add" });
  await list.getByText("spare.log", { exact: true }).waitFor();
  await app.page.getByRole("button", { name: "Remove spare.log" }).click();
  await expect.poll(() => list.getByRole("listitem").count()).toBe(1);
  expect(new URL(app.page.url()).pathname).toBe("/issues/new");
});

it("creates the issue with everything that was said, and analyzes its logs", async () => {
  const { page } = app;
  await page.getByRole("textbox", { name: "Title" }).fill("Checkout answers 503");
  await page.getByRole("radio", { name: "P1 Critical" }).click();
  await page.getByRole("textbox", { name: "Description" }).fill("Since this morning.");
  await page.getByRole("combobox", { name: "Domain" }).click();
  await page.getByRole("option", { name: "Application" }).click();
  await page.getByRole("textbox", { name: "Assignee" }).fill("Grace Hopper");
  await page.getByRole("textbox", { name: "Tags" }).fill("shop");
  await page.keyboard.press("Enter");
  await page.keyboard.type("payments,");
  await page.getByRole("button", { name: "Paste text" }).click();
  await page
    .getByRole("textbox", { name: "Pasted text" })
    .fill("2026-10-13T07:14:05Z ERROR gateway said 503");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL("**/overview");
  await page
    .getByText(/^2 log files added/)
    .first()
    .waitFor();
  const [issue] = await app.devhost.commands.listIssues({});
  expect(issue).toMatchObject({
    title: "Checkout answers 503",
    severity: "critical",
    category: "application",
    assigned_to: "Grace Hopper",
    tags: ["shop", "payments"],
    log_file_count: 2,
  });
});

it("met no error and no breach of the security policy", () => {
  // The browser itself reports the answer to the issue without a title.
  const unexpected = app.faults.filter((fault) => !fault.includes("422"));
  expect(unexpected).toEqual([]);
});
