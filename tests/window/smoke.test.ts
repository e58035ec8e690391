import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppWindow, openWindow } from "./app-window.ts";

let app: AppWindow;

beforeAll(async () => {
  app = await openWindow();
});

afterAll(() => app.close());

test("the window opens on the list of issues of a new vault", async () => {
  await app.waitForText("Issues");
  expect(await app.title()).toContain("TFTSR");
  const status = await app.executeAsync(
    `const done = arguments[0];
     window.__TAURI_INTERNALS__.invoke("get_vault_status", { request: {} }).then(done, done);`,
  );
  expect(status).toMatchObject({ state: "open", error: null });
  await app.picture("first-screen");
});
