import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, openApp } from "./app-page.ts";
import { axeViolations } from "./axe.ts";
import { openScreen } from "./open-screen.ts";

const SEEDED = 100_000;

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

it("shows 100,000 issues in one list whose last row is reached by one key", async () => {
  expect(await rows().getAttribute("aria-rowcount")).toBe(String(SEEDED + 2));
  await rows().focus();
  await app.page.keyboard.press("End");
  await rows().getByRole("row", { selected: true }).filter({ hasText: "The oldest issue" }).waitFor();
});

it("scrolls through 100,000 issues without a long frame", async () => {
  expect(await rows().evaluate(slowestFrameWhileScrolling)).toBeLessThan(200);
});

it.each(["light", "dark"] as const)("is accessible with many rows in the %s theme", async (theme) => {
  await app.devhost.commands.updateSettings({ theme });
  await openScreen(app, "/issues?severity=high", theme);
  expect(await axeViolations(app.page)).toEqual([]);
});

it("met no error and no breach of the security policy", () => {
  expect(app.faults).toEqual([]);
});

/** Milliseconds of the longest frame while the whole list passes by. Runs in the page. */
function slowestFrameWhileScrolling(list: Element): Promise<number> {
  const FRAMES = 60;
  return new Promise((done) => {
    let frame = 0;
    let slowest = 0;
    let before = performance.now();
    const step = (now: number) => {
      slowest = frame > 1 ? Math.max(slowest, now - before) : 0;
      before = now;
      frame += 1;
      list.scrollTop = (list.scrollHeight * frame) / FRAMES;
      if (frame < FRAMES) {
        requestAnimationFrame(step);
      } else {
        done(slowest);
      }
    };
    requestAnimationFrame(step);
  });
}
