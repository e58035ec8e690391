import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;

beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const rows = () => app.page.getByRole("grid", { name: "Issues" });
const activeRow = () => rows().getByRole("row", { selected: true });

describe("the first start", () => {
  it("offers the three ways to a first issue", async () => {
    await app.goto("/issues");
    await app.page.getByRole("heading", { name: "Drop logs here" }).waitFor();
    await app.page.getByRole("link", { name: "New issue" }).waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("opens the sample incident with its likely cause", async () => {
    await app.page.getByRole("button", { name: "Open the sample incident" }).click();
    await app.page.waitForURL("**/issues/*/overview");
    await app.page.getByRole("heading", { name: "Likely cause" }).waitFor();
  });
});

describe("the list", () => {
  beforeAll(async () => {
    const { commands } = app.devhost;
    const vpn = await commands.createIssue({
      title: "VPN drops every hour",
      severity: "high",
      tags: ["vpn"],
    });
    await commands.updateIssue({ issue_id: vpn.id, status: "investigating", assigned_to: "Ada Byron" });
    const disk = await commands.createIssue({ title: "Disk full", severity: "low", category: "linux" });
    await commands.updateIssue({ issue_id: disk.id, status: "resolved" });
    await app.goto("/issues");
    await rows().waitFor();
  });

  it("shows the true numbers over all issues, and a number shows its issues", async () => {
    const figure = (name: string) => app.page.getByRole("link", { name });
    await figure("1 Open").waitFor();
    await figure("1 Investigating").waitFor();
    await figure("1 P1 unresolved").click();
    await app.page.waitForURL("**/issues?status=unresolved&severity=critical");
    await app.page.getByRole("status").filter({ hasText: "1 issue" }).waitFor();
    await figure("1 P1 unresolved").click();
    await app.page.getByRole("status").filter({ hasText: "3 issues" }).waitFor();
  });

  it("is filtered by text from the keyboard, and the address keeps the filter", async () => {
    await app.page.keyboard.press("/");
    await app.page.keyboard.type("vpn");
    await app.page.getByRole("status").filter({ hasText: "1 issue" }).waitFor();
    expect(new URL(app.page.url()).searchParams.get("text")).toBe("vpn");
    await app.page.getByRole("row", { name: /VPN drops every hour/ }).waitFor();
    await app.page.keyboard.press("Escape");
  });

  it("says when nothing passes the filters and takes them away", async () => {
    await app.page.getByRole("textbox", { name: "Filter by tag" }).fill("sso");
    await app.page.keyboard.press("Enter");
    await app.page.getByText("No issue passes these filters").waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole("button", { name: "Clear filters" }).last().click();
    await app.page.getByRole("status").filter({ hasText: "3 issues" }).waitFor();
    expect(new URL(app.page.url()).search).toBe("");
  });

  it("opens the row that j and k have found, and finds it again on the way back", async () => {
    await app.page.keyboard.press("j");
    await app.page.keyboard.press("j");
    await app.page.keyboard.press("k");
    await app.page.keyboard.press("j");
    await app.page.keyboard.press("Enter");
    await app.page.waitForURL("**/overview");
    await app.page.getByRole("heading", { name: "VPN drops every hour" }).waitFor();
    await app.page.goBack();
    await activeRow().filter({ hasText: "VPN drops every hour" }).waitFor();
  });

  it("changes the status from the row's menu and takes it back", async () => {
    const menu = app.page.getByRole("button", { name: "More for VPN drops every hour" });
    await menu.click();
    await app.page.getByRole("menuitem", { name: "Resolve" }).click();
    await app.page.getByRole("row", { name: /VPN drops every hour.*Resolved/ }).waitFor();
    expect(new URL(app.page.url()).pathname).toBe("/issues");
    await app.page.getByRole("button", { name: "Undo" }).click();
    await app.page.getByRole("row", { name: /VPN drops every hour.*Investigating/ }).waitFor();
  });

  it("asks before it deletes an issue", async () => {
    await app.page.getByRole("button", { name: "More for Disk full" }).click();
    await app.page.getByRole("menuitem", { name: "Delete issue" }).click();
    const question = app.page.getByRole("alertdialog", { name: "Delete this issue?" });
    await question.waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await question.getByRole("button", { name: "Delete issue" }).click();
    await app.page.getByRole("row", { name: /Disk full/ }).waitFor({ state: "detached" });
    await expect.poll(() => app.devhost.commands.countIssues({})).toEqual({ total: 2 });
  });

  it("offers for the active row in the palette what its menu offers", async () => {
    await app.page.keyboard.press("Control+k");
    await app.page.getByRole("option", { name: "Resolve", exact: true }).waitFor();
    await app.page.keyboard.press("Escape");
  });
});

it("met no error and no breach of the security policy", () => {
  expect(app.faults).toEqual([]);
});
