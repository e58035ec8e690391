import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, openApp } from "./app-page.ts";
import { axeViolations } from "./axe.ts";
import { openScreen } from "./open-screen.ts";

const SEEDED = 20_000;
/** A screen of rows and some beyond its edges. */
const DRAWN_ROWS_MAX = 80;

let app: App;

beforeAll(async () => {
  app = await openApp();
  await app.devhost.commands.createIssue({ title: "The oldest issue", severity: "low" });
  await app.devhost.commands.seedDatabase({ issues: SEEDED, logs: 0, audit: 0 });
  await app.goto("/issues");
  await rows().waitFor();
});
afterAll(() => app.close());

const rows = () => app.page.getByRole("grid", { name: "Issues" });

it("shows all issues in one list whose last row is reached by one key", async () => {
  await expect.poll(() => rows().getAttribute("aria-rowcount")).toBe(String(SEEDED + 2));
  await rows().focus();
  await app.page.keyboard.press("End");
  await rows().getByRole("row", { selected: true }).filter({ hasText: "The oldest issue" }).waitFor();
});

it("draws no more rows than are in sight, wherever the list stands", async () => {
  for (const share of [0.25, 0.5, 0.75]) {
    await rows().evaluate((list, part) => list.scrollTo({ top: list.scrollHeight * part }), share);
    await rows()
      .getByRole("row", { name: /\(sample \d+\)/ })
      .first()
      .waitFor();
    await expect.poll(() => rows().getByRole("row").count()).toBeLessThan(DRAWN_ROWS_MAX);
  }
});

it.each(["light", "dark"] as const)("is accessible with many rows in the %s theme", async (theme) => {
  await app.devhost.commands.updateSettings({ theme });
  await openScreen(app, "/issues?severity=high", theme);
  expect(await axeViolations(app.page)).toEqual([]);
});

it("met no error and no breach of the security policy", () => {
  expect(app.faults).toEqual([]);
});
