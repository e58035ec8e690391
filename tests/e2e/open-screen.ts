import type { App } from "./app-page.ts";

/** Opens a screen and waits until it has shown what it has to show. */
export async function openScreen(app: App, path: string, theme: "light" | "dark"): Promise<void> {
  await app.goto(path);
  await app.page.locator(`html[data-theme="${theme}"]`).waitFor();
  await app.page.getByRole("main").waitFor();
  await app.page.waitForFunction(() => document.querySelector("[data-skeleton]") === null);
  await app.page.evaluate(() => document.fonts.ready);
}
