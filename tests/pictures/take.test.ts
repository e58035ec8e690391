import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, it } from "vitest";
import { type App, openApp } from "../e2e/app-page.ts";
import { openScreen } from "../e2e/open-screen.ts";
import { setScene } from "../e2e/scene.ts";

const IMAGES = resolve(import.meta.dirname, "../../docs/images");
const THEMES = ["light", "dark"] as const;
const WIDTHS = [1280, 900] as const;

let app: App;

beforeAll(async () => {
  app = await openApp();
  await mkdir(IMAGES, { recursive: true });
});
afterAll(() => app.close());

it("takes a picture of every screen in both themes and two widths", async () => {
  await takeAll(new Map([["first-start", "/issues"]]));
  const { screens } = await setScene(app.devhost.commands);
  await takeAll(screens);
});

async function takeAll(screens: ReadonlyMap<string, string>): Promise<void> {
  for (const theme of THEMES) {
    await app.devhost.commands.updateSettings({ theme });
    for (const width of WIDTHS) {
      await app.page.setViewportSize({ width, height: 800 });
      for (const [name, path] of screens) {
        await openScreen(app, path, theme);
        await app.page.screenshot({ path: join(IMAGES, `${name}-${theme}-${width}.png`) });
      }
    }
  }
}
