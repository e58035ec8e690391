import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;

beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const themeOfPage = () => app.page.evaluate(() => document.documentElement.dataset.theme);

describe("the settings", () => {
  it("open on the appearance", async () => {
    await app.goto("/settings");
    await app.page.waitForURL("**/settings/appearance");
    await app.page.getByRole("heading", { name: "Appearance" }).waitFor();
    await screenshot(app.page, "settings-appearance");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("change the page at once and are kept in the vault", async () => {
    await app.page.getByRole("radio", { name: "Dark" }).click();
    await app.page.getByRole("radio", { name: "Compact" }).click();
    await app.page.getByRole("radio", { name: "UTC" }).click();
    await app.page.locator("html[data-theme=dark][data-density=compact]").waitFor();
    await app.page.getByRole("time").filter({ hasText: /UTC$/ }).waitFor();
    await expect
      .poll(() => app.devhost.commands.getSettings({}))
      .toEqual({
        theme: "dark",
        density: "compact",
        time_display: "utc",
      });
    await screenshot(app.page, "settings-appearance-dark");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("are there again after the window was opened anew, even without its own copy", async () => {
    await app.page.evaluate(() => window.localStorage.clear());
    await app.page.reload();
    await app.page.locator("html[data-theme=dark][data-density=compact]").waitFor();
    await expect.poll(async () => await app.page.getByRole("radio", { name: "UTC" }).isChecked()).toBe(true);
    await expect.poll(() => themeOfPage()).toBe("dark");
  });

  it("are chosen by keyboard", async () => {
    await app.page.getByRole("radio", { name: "Dark" }).focus();
    // The choice follows while the key is down, as it is under a finger.
    await app.page.keyboard.down("ArrowUp");
    await app.page.locator("html[data-theme=light]").waitFor();
    await app.page.keyboard.up("ArrowUp");
  });

  it("say what the program is made of", async () => {
    await app.page.getByRole("link", { name: "About" }).click();
    const status = await app.devhost.commands.getStatus({});
    await app.page.getByText(status.database, { exact: true }).waitFor();
    await app.page.getByText("SQLCipher, the whole file").waitFor();
    await app.page.getByText("Key file").waitFor();
    await screenshot(app.page, "settings-about");
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.setViewportSize({ width: 900, height: 800 });
    await app.page.emulateMedia({ colorScheme: "dark" });
    await screenshot(app.page, "settings-about-900");
    expect(await axeViolations(app.page)).toEqual([]);
    expect(app.faults).toEqual([]);
  });
});
