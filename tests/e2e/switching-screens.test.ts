import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp } from "./app-page.ts";
import { openScreen } from "./open-screen.ts";

let app: App;
let issueId: string;

beforeAll(async () => {
  app = await openApp();
  await app.devhost.commands.seedDatabase({ issues: 300, logs: 0, audit: 0 });
  issueId = (await app.devhost.commands.createSampleIssue({})).id;
  await app.devhost.commands.updateSettings({ theme: "light" });
});
afterAll(() => app.close());

describe("leaving a screen and coming back", () => {
  it("finds the list of issues filtered and scrolled as it was", async () => {
    await openScreen(app, "/issues", "light");
    await choose("Severity", /High/);
    await app.page.waitForURL(/severity=high/);
    const before = await scrollRows(600);
    await rail("Audit");
    await app.page.getByRole("heading", { name: "Audit" }).waitFor();
    await rail("Issues");
    await app.page.waitForURL(/severity=high/);
    await expect.poll(() => scrolled()).toBe(before);
  });

  it("finds the evidence filtered and scrolled as it was", async () => {
    await openScreen(app, `/issues/${issueId}/evidence`, "light");
    const before = await scrollRows(500);
    await tab("Whys");
    await app.page.getByRole("tree").waitFor();
    await tab("Evidence");
    await expect.poll(() => scrolled()).toBe(before);
  });

  it("met no error", () => {
    expect(app.faults).toEqual([]);
  });
});

function rail(name: string): Promise<void> {
  return app.page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
}

function tab(name: string): Promise<void> {
  return app.page.getByRole("link", { name, exact: true }).click();
}

async function choose(filter: string, option: RegExp): Promise<void> {
  await app.page.getByRole("combobox", { name: filter }).click();
  await app.page.getByRole("option", { name: option }).click();
}

/** The part of the screen that scrolls, the highest one if there are several. */
const SCROLLER = "[data-scroll-restoration-id]";

async function scrollRows(top: number): Promise<number> {
  await app.page.locator(SCROLLER).first().waitFor();
  await expect
    .poll(() =>
      app.page.evaluate(
        ({ selector, top }) => {
          const scroller = highest(selector);
          scroller?.scrollTo({ top });
          return scroller?.scrollTop;

          function highest(selector: string) {
            const found = [...document.querySelectorAll(selector)];
            return found.sort((a, b) => b.scrollHeight - a.scrollHeight)[0];
          }
        },
        { selector: SCROLLER, top },
      ),
    )
    .toBe(top);
  return top;
}

function scrolled(): Promise<number | undefined> {
  return app.page.evaluate((selector) => {
    const found = [...document.querySelectorAll(selector)];
    return found.sort((a, b) => b.scrollHeight - a.scrollHeight)[0]?.scrollTop;
  }, SCROLLER);
}
