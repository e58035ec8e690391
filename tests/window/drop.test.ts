import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppWindow, openWindow } from "./app-window.ts";
import { dragFiles } from "./file-drag.ts";

let app: AppWindow;

beforeAll(async () => {
  app = await openWindow();
  await app.waitForText("Issues");
});

afterAll(() => app.close());

/** Keeps what the shell tells the page about files over it. */
async function listenToDrags(): Promise<void> {
  await app.executeAsync(`
    const done = arguments[0];
    const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
    window.drags = [];
    const listen = (phase) => invoke("plugin:event|listen", {
      event: "tauri://drag-" + phase,
      target: { kind: "Webview", label: "main" },
      handler: transformCallback(({ payload }) => window.drags.push({ phase, paths: payload.paths })),
    });
    Promise.all([listen("enter"), listen("drop")]).then(() => done());`);
}

test("files that are dropped on the window arrive with their paths", async () => {
  const log = join(app.folder, "web 01.log");
  await writeFile(log, "2026-03-01T10:00:00Z ERROR pool exhausted\n");
  await listenToDrags();
  const drag = await dragFiles([log], () => app.shows("Drop logs"));
  await app.picture("drag-over");
  await drag.drop();
  await expect
    .poll(() => app.execute("return window.drags"))
    .toMatchObject([{ phase: "enter" }, { phase: "drop", paths: [log] }]);
});
