import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";

let app: App;

beforeAll(async () => {
  app = await openApp();
  const { createIssue } = app.devhost.commands;
  await createIssue({
    title: "Checkout fails at payment",
    description: "Since 07:14 the card processor answers 503. Customers see an empty basket.",
    severity: "critical",
  });
  await createIssue({ title: "Payment page is slow", severity: "medium" });
  await createIssue({ title: "VPN drops every hour", severity: "low" });
});
afterAll(() => app.close());

const field = () => app.page.getByRole("searchbox", { name: "Words to search for" });
const results = () => app.page.getByRole("main").getByRole("listitem").getByRole("link");

describe("the search", () => {
  it("starts in the field and says what it searches", async () => {
    await app.goto("/search");
    await app.page.getByText("Search all issues").waitFor();
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
    await screenshot(app.page, "search-empty");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("finds issues by words of the title and the description, and marks the words", async () => {
    await field().fill("pay");
    await app.page.getByText("2 issues").waitFor();
    await field().fill("processor 503");
    await app.page.getByText("1 issue", { exact: true }).waitFor();
    await app.page.locator("mark", { hasText: "processor" }).waitFor();
    await screenshot(app.page, "search");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("keeps the words in the address", async () => {
    await app.page.waitForURL(/\?q=processor/);
    await app.page.reload();
    await results().getByText("Checkout fails at payment").waitFor();
    await expect.poll(() => field().inputValue()).toBe("processor 503");
  });

  it("is used by keyboard alone", async () => {
    await field().fill("payment");
    await app.page.getByText("2 issues").waitFor();
    await app.page.keyboard.press("ArrowDown");
    await app.page.keyboard.press("j");
    expect(
      await results()
        .nth(1)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await app.page.keyboard.press("/");
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
    await app.page.keyboard.press("Enter");
    await app.page.waitForURL("**/overview");
  });

  it("says what to try when nothing is found", async () => {
    await app.goto("/search?q=nowhere");
    await app.page.getByText("No issue has “nowhere”").waitFor();
    await screenshot(app.page, "search-nothing");
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it("is accessible in the dark and in a narrow window", async () => {
    await app.page.emulateMedia({ colorScheme: "dark" });
    await app.page.setViewportSize({ width: 900, height: 800 });
    await field().fill("payment");
    await app.page.getByText("2 issues").waitFor();
    await screenshot(app.page, "search-900-dark");
    expect(await axeViolations(app.page)).toEqual([]);
    expect(app.faults).toEqual([]);
  });
});
