import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IssueId } from "../../src/bindings.ts";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

/** More than the screen fetches at once. */
const ENTRIES = 450;

let app: App;
let issueId: IssueId;

beforeAll(async () => {
  app = await openApp();
  const { createIssue, updateIssue } = app.devhost.commands;
  issueId = (await createIssue({ title: "Checkout fails", severity: "critical" })).id;
  for (let entry = 1; entry < ENTRIES; entry += 1) {
    await updateIssue({ issue_id: issueId, assigned_to: `person ${entry}` });
  }
  await createIssue({ title: "VPN drops every hour", severity: "low" });
});
afterAll(() => app.close());

const grid = () => app.page.getByRole("grid", { name: "Audit entries" });
const row = (name: RegExp) => grid().getByRole("row", { name });

describe("the audit log", () => {
  it("lists what was done, newest first", async () => {
    await app.goto("/audit");
    await row(/^451 .* Create issue/).waitFor();
    await screenshot(app.page, "audit");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("fetches older entries as they come into sight", async () => {
    await grid().focus();
    await app.page.keyboard.press("End");
    await row(/^52 /).waitFor();
    await app.page.keyboard.press("End");
    await row(/^1 .* Create issue/).waitFor();
  });

  it("shows one entry whole, and keeps it in the address", async () => {
    await row(/^1 /).click();
    const details = app.page.getByRole("complementary", { name: "Entry 1" });
    await details.getByText("0".repeat(64)).waitFor();
    await app.page.waitForURL(/entry=1/);
    await screenshot(app.page, "audit-entry");
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.keyboard.press("Escape");
    await details.waitFor({ state: "detached" });
  });

  it("lists only one action, or one thing", async () => {
    await app.page.getByRole("combobox", { name: "Action" }).click();
    await app.page.getByRole("option", { name: "Create issue" }).click();
    await row(/^451 /).waitFor();
    await expect.poll(() => grid().getByRole("row").count()).toBe(3);
    await app.page.getByRole("textbox", { name: "Id of the thing" }).fill(issueId);
    await app.page.keyboard.press("Enter");
    await row(/^451 /).waitFor({ state: "detached" });
    await row(/^1 /).waitFor();
    await app.page.waitForURL(new RegExp(`action=create_issue.*thing=${issueId}`));
    await app.page.getByRole("button", { name: "Clear filters" }).click();
    await row(/^451 /).waitFor();
    await expect
      .poll(async () => await app.page.getByRole("textbox", { name: "Id of the thing" }).inputValue())
      .toBe("");
  });

  it("says when no entry passes the filters", async () => {
    await app.goto("/audit?thing=nowhere");
    await app.page.getByText("No entry passes the filters").waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("walks the chain and says that it is whole", async () => {
    await app.goto("/audit");
    await app.page.getByRole("button", { name: "Verify the chain" }).click();
    const result = app.page.getByRole("region", { name: "Result of the check" });
    await result.getByText("The chain is whole").waitFor();
    await result.getByText(/^451 entries walked/).waitFor();
    await screenshot(app.page, "audit-verified");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("is accessible in the dark and in a narrow window", async () => {
    await app.page.emulateMedia({ colorScheme: "dark" });
    await app.page.setViewportSize({ width: 900, height: 800 });
    await row(/^451 /).click();
    await app.page.getByRole("complementary", { name: "Entry 451" }).waitFor();
    await screenshot(app.page, "audit-900-dark");
    expect(await axeViolations(app.page)).toEqual([]);
    expect(app.faults).toEqual([]);
  });
});
