import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp } from "./app-page.ts";
import { axeViolations } from "./axe.ts";
import { openScreen } from "./open-screen.ts";

let app: App;
let issueId: string;

beforeAll(async () => {
  app = await openApp();
  issueId = (await app.devhost.commands.createSampleIssue({})).id;
  await app.goto(`/issues/${issueId}/overview`);
  await app.page.getByRole("heading", { name: "Likely cause" }).waitFor();
});
afterAll(() => app.close());

const step = (name: RegExp) => app.page.getByRole("listitem").getByRole("link", { name });
const issue = async () => (await app.devhost.commands.getIssue({ issue_id: issueId })).issue;

describe("the cause", () => {
  it("opens its log at the line that shows it", async () => {
    const findings = await app.devhost.commands.getTriageFindings({ issue_id: issueId });
    const cause = findings?.cause;
    await app.page.getByTitle(`Open ${cause?.file} at line ${cause?.line}`).click();
    await app.page.waitForURL(`**/issues/${issueId}/logs?*line=${cause?.line}*`);
    await app.page.goBack();
    await app.page.getByRole("heading", { name: "Likely cause" }).waitFor();
  });
});

describe("the next steps", () => {
  it("follow from the true state of the issue", async () => {
    await step(/^Add logs \(done\)/).waitFor();
    await step(/^Write the RCA \(to do\)/).waitFor();
    await app.devhost.commands.generateDocument({ issue_id: issueId, doc_type: "rca" });
    await app.page.reload();
    await step(/^Write the RCA \(done\)/).waitFor();
  });

  it("lead to where they are done", async () => {
    await step(/^Review the redaction \(to do\)/).click();
    await app.page.waitForURL("**/logs?view=redaction");
    await app.page.goBack();
  });
});

describe("the facts", () => {
  it("are changed where they stand", async () => {
    const { page } = app;
    await page.getByRole("combobox", { name: "Status" }).click();
    await page.getByRole("option", { name: "Investigating" }).click();
    await page.getByRole("textbox", { name: "Assignee" }).fill("Ada Byron");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Tags" }).fill("db");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove tag db" }).waitFor();
    await page.getByRole("button", { name: "Remove tag sample" }).click();
    await page.getByRole("button", { name: "Remove tag sample" }).waitFor({ state: "detached" });
    await expect
      .poll(() => issue())
      .toMatchObject({ status: "investigating", assigned_to: "Ada Byron", tags: ["db"] });
  });

  it("let a description be written and kept from the keyboard", async () => {
    await app.page.getByRole("heading", { name: "Description" }).click();
    await app.page.keyboard.press("e");
    await app.page.getByRole("textbox", { name: "Description" }).fill("The timeout was set to 150 ms.");
    await app.page.keyboard.press("Control+Enter");
    await app.page.getByRole("paragraph").filter({ hasText: "The timeout was set to 150 ms." }).waitFor();
    await expect.poll(async () => (await issue()).description).toBe("The timeout was set to 150 ms.");
  });

  it("let the issue be renamed, but not to nothing", async () => {
    await app.page.keyboard.press("r");
    const title = app.page.getByRole("dialog").getByRole("textbox", { name: "Title" });
    await title.fill(" ");
    await app.page.keyboard.press("Enter");
    await app.page.getByText("The title is empty; say in a few words what is broken.").waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await title.fill("Orders fail");
    await app.page.keyboard.press("Enter");
    await app.page.getByRole("heading", { name: "Orders fail" }).waitFor();
  });
});

it.each(["light", "dark"] as const)("is accessible in the %s theme", async (theme) => {
  await app.devhost.commands.updateSettings({ theme });
  await openScreen(app, `/issues/${issueId}/overview`, theme);
  await app.page.getByRole("heading", { name: "Likely cause" }).waitFor();
  expect(await axeViolations(app.page)).toEqual([]);
});

it("offers to add logs when there are none", async () => {
  const bare = await app.devhost.commands.createIssue({ title: "Printer queue stalls", severity: "low" });
  await app.goto(`/issues/${bare.id}/overview`);
  await app.page.getByRole("heading", { name: "Drop the logs of this incident" }).waitFor();
  await step(/^Add logs \(to do\)/).waitFor();
  expect(await axeViolations(app.page)).toEqual([]);
});

it("says what is not there, and how to go on", async () => {
  await app.goto("/issues/0190a000-0000-7000-8000-000000000000/overview");
  await app.page.getByRole("alert").waitFor();
  await app.page.getByRole("button", { name: "Retry" }).waitFor();
});

it("deletes the issue after asking and goes back to the list", async () => {
  await app.goto(`/issues/${issueId}/overview`);
  await app.page.getByRole("button", { name: "More for this issue" }).click();
  await app.page.getByRole("menuitem", { name: "Delete issue" }).click();
  await app.page.getByRole("alertdialog").getByRole("button", { name: "Delete issue" }).click();
  await app.page.waitForURL("**/issues");
  await app.page.getByRole("row", { name: /Printer queue stalls/ }).waitFor();
  await expect.poll(() => app.devhost.commands.countIssues({})).toEqual({ total: 1 });
});
