import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppWindow, openWindow } from "./app-window.ts";

/** Words that stand nowhere but in the issue. */
const TITLE = "Quokka gateway drops every ninth parcel";

let app: AppWindow;

beforeAll(async () => {
  app = await openWindow();
  await app.waitForText("Issues");
});

afterAll(() => app.close());

test("what the window showed can be read in no file, neither the database's nor the web engine's", async () => {
  await app.executeAsync(
    `const [title, done] = arguments;
     window.__TAURI_INTERNALS__.invoke("create_issue", { request: { title, severity: "high" } }).then(
       ({ id }) => { location.assign("/issues/" + id + "/overview"); done(); }, done);`,
    TITLE,
  );
  await app.waitForText(TITLE);

  const files = await filesBelow(app.folder);
  expect(files.map(({ name }) => name)).toContain("tftsr.db");
  for (const { name, bytes } of files) {
    expect(bytes.includes(TITLE, 0, "utf8"), name).toBe(false);
    expect(bytes.includes(TITLE, 0, "utf16le"), name).toBe(false);
  }
});

async function filesBelow(folder: string): Promise<readonly { name: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ name, parentPath }) => ({ name, bytes: await readFile(join(parentPath, name)) })),
  );
}
