import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;

beforeAll(async () => {
  app = await openApp({ width: 1600, height: 1000 });
  await app.goto("/gallery");
  await app.page.getByRole("heading", { name: "Gallery" }).waitFor();
});
afterAll(() => app.close());

it("shows every piece in both themes without an accessibility violation", async () => {
  await screenshot(app.page, "gallery-1");
  expect(await axeViolations(app.page)).toEqual([]);
  await app.page.getByRole("heading", { name: "Overlays" }).first().scrollIntoViewIfNeeded();
  await app.page.getByRole("tree", { name: "Whys, Light" }).scrollIntoViewIfNeeded();
  await screenshot(app.page, "gallery-3");
  await app.page.getByRole("button", { name: "Retry" }).first().scrollIntoViewIfNeeded();
  await screenshot(app.page, "gallery-2");
});

it("moves through a table of 100,000 rows by keyboard", async () => {
  const table = app.page.getByRole("grid", { name: "Templates, Light" });
  await table.focus();
  await app.page.keyboard.press("End");
  await table.getByRole("row", { selected: true }).getByText("699,993").waitFor();
  await app.page.keyboard.press("Home");
  await app.page.keyboard.press("ArrowDown");
  await expect
    .poll(async () => await table.getByRole("row", { selected: true }).getAttribute("aria-rowindex"))
    .toBe("3");
});

it("opens and closes a branch of a tree by the arrow keys", async () => {
  const tree = app.page.getByRole("tree", { name: "Whys, Light" });
  await tree.focus();
  await app.page.keyboard.press("Home");
  await app.page.keyboard.press("ArrowLeft");
  await expect.poll(() => tree.getByRole("treeitem").count()).toBe(1);
  await app.page.keyboard.press("ArrowRight");
  await tree.getByRole("treeitem", { name: "Why did no alert fire?" }).waitFor();
});

it.each([
  ["Open dialog", "dialog"],
  ["Ask first", "alertdialog"],
] as const)("opens what %s opens without a violation and gives the focus back", async (name, role) => {
  const button = app.page.getByRole("button", { name }).first();
  await button.click();
  await app.page.getByRole(role).waitFor();
  await screenshot(app.page, `gallery-${role}`);
  expect(await axeViolations(app.page)).toEqual([]);
  await app.page.keyboard.press("Escape");
  await app.page.getByRole(role).waitFor({ state: "detached" });
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
});

it("opens a menu, a select and toasts without a violation", async () => {
  await app.page.getByRole("button", { name: "Done" }).first().click();
  await app.page.getByRole("button", { name: "Failed" }).first().click();
  await app.page.getByText("Document exported").first().waitFor();
  expect(await axeViolations(app.page)).toEqual([]);
  await app.page.getByRole("button", { name: "More" }).first().click();
  await app.page.getByRole("menuitem", { name: "Rename" }).waitFor();
  await screenshot(app.page, "gallery-menu");
  await app.page.keyboard.press("Escape");
  await app.page.getByRole("combobox", { name: "Severity" }).first().click();
  await app.page.getByRole("option", { name: /Critical/ }).waitFor();
  await screenshot(app.page, "gallery-select");
  await app.page.keyboard.press("Escape");
});

it("met no error and no breach of the security policy, with frozen prototypes", () => {
  expect(app.faults).toEqual([]);
});
