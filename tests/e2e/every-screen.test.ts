import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp } from "./app-page.ts";
import { axeViolations } from "./axe.ts";
import { openScreen } from "./open-screen.ts";
import { type Scene, setScene } from "./scene.ts";

let app: App;
let scene: Scene;

beforeAll(async () => {
  app = await openApp();
  scene = await setScene(app.devhost.commands);
});
afterAll(() => app.close());

/** Fifteen screens are opened and checked in each look. */
const LOOK_MILLISECONDS_MAX = 300_000;

const LOOKS = [
  { theme: "light", width: 1280 },
  { theme: "dark", width: 1280 },
  { theme: "light", width: 900 },
  { theme: "dark", width: 900 },
] as const;

describe.each(LOOKS)("every screen in $theme at $width px", ({ theme, width }) => {
  beforeAll(async () => {
    await app.page.setViewportSize({ width, height: 800 });
    await app.devhost.commands.updateSettings({ theme });
  });

  it(
    "is accessible, fits its window and meets no error",
    async () => {
      const breaches: string[] = [];
      for (const [name, path] of scene.screens) {
        await openScreen(app, path, theme);
        breaches.push(...(await axeViolations(app.page)).map((breach) => `${name}: ${breach}`));
        if ((await overflow(app)) > 0) {
          breaches.push(`${name}: it is wider than its window`);
        }
      }
      expect(breaches).toEqual([]);
      expect(app.faults).toEqual([]);
    },
    LOOK_MILLISECONDS_MAX,
  );
});

/** How many pixels of the page lie outside the window. */
function overflow({ page }: App): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
