import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;

beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

describe("the shell", () => {
  it("opens on the issues and takes the token out of the address", async () => {
    await app.page.getByRole("link", { name: "Issues" }).waitFor();
    expect(new URL(app.page.url()).pathname).toBe("/issues");
    expect(app.page.url()).not.toContain("token");
  });

  it("goes to screens by keys", async () => {
    await app.page.keyboard.press("g");
    await app.page.keyboard.press("a");
    await app.page.waitForURL("**/audit");
    await app.page.keyboard.press("g");
    await app.page.keyboard.press("i");
    await app.page.waitForURL("**/issues");
  });

  it("finds an issue in the palette and opens it", async () => {
    const issue = await app.devhost.commands.createIssue({
      title: "Checkout fails at payment",
      severity: "critical",
    });
    await app.page.keyboard.press("Control+k");
    await app.page.getByRole("combobox").fill("payment");
    await app.page.getByRole("option", { name: /Checkout fails/ }).waitFor();
    await screenshot(app.page, "palette");
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.getByRole("option", { name: /Checkout fails/ }).click();
    await app.page.waitForURL(`**/issues/${issue.id}/overview`);
    await app.page.getByRole("heading", { name: "Checkout fails at payment" }).waitFor();
    await screenshot(app.page, "issue-frame");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("shows the keys of the screen", async () => {
    await app.page.keyboard.press("?");
    await app.page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await app.page.getByText("Go to evidence").waitFor();
    await screenshot(app.page, "shortcuts");
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.keyboard.press("Escape");
  });

  it("keeps every screen within reach in a narrow window", async () => {
    await app.page.setViewportSize({ width: 900, height: 700 });
    await app.page.getByRole("link", { name: "Audit" }).click();
    await app.page.waitForURL("**/audit");
    await app.page.goBack();
    await app.page.getByRole("link", { name: "Documents", exact: true }).waitFor();
    await screenshot(app.page, "issue-frame-900");
  });

  it("keeps a change of the theme in the vault", async () => {
    await app.page.keyboard.press("Control+k");
    await app.page.getByRole("combobox").fill("dark theme");
    await app.page.keyboard.press("Enter");
    await app.page.locator("html[data-theme=dark]").waitFor({ state: "attached" });
    await expect.poll(async () => (await app.devhost.commands.getSettings({})).theme).toBe("dark");
    await screenshot(app.page, "issue-frame-900-dark");
  });

  it("met no error and no breach of the security policy, with frozen prototypes", () => {
    expect(app.faults).toEqual([]);
  });
});
