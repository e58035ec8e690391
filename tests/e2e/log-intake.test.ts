import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, openApp, screenshot } from "./app-page.ts";
import { axeViolations } from "./axe.ts";
import { dragFiles } from "./drop.ts";

const INCIDENT = resolve(import.meta.dirname, "../../examples/incidents/checkout-outage");

let app: App;
let logs: string[];

beforeAll(async () => {
  app = await openApp({ theme: "dark" });
  logs = (await readdir(INCIDENT))
    .filter((name) => name.endsWith(".log"))
    .map((name) => join(INCIDENT, name));
  await app.page.getByRole("link", { name: "Issues" }).waitFor();
});
afterAll(() => app.close());

it("says what a drop would do and forgets it when the files leave the window", async () => {
  const drag = await dragFiles(app.page, logs);
  await drag.enter();
  await app.page.getByText("Drop logs to start a new issue").waitFor();
  await screenshot(app.page, "drop-overlay");
  await drag.leave();
  await app.page.getByText("Drop logs to start a new issue").waitFor({ state: "detached" });
});

it("starts an issue with dropped logs and finds evidence in them", async () => {
  const drag = await dragFiles(app.page, logs);
  await drag.enter();
  await drag.drop();
  await app.page.waitForURL("**/issues/*/overview");
  await app.page
    .getByText(new RegExp(`^${logs.length} log files added, \\d+ lines of evidence`))
    .first()
    .waitFor();
  await screenshot(app.page, "drop-done");
  const [issue] = await app.devhost.commands.listIssues({});
  expect(issue?.log_file_count).toBe(logs.length);
  expect(issue?.title).toMatch(/^Logs: /);
});

it("adds pasted text to the open issue after asking", async () => {
  await app.page.evaluate(() => {
    const clipboard = new DataTransfer();
    clipboard.setData(
      "text/plain",
      "2026-11-23T03:12:07Z ERROR gateway answered 503\n2026-11-23T03:12:08Z INFO retry\n",
    );
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true }));
  });
  await app.page.getByRole("alertdialog").waitFor();
  await screenshot(app.page, "paste-question");
  expect(await axeViolations(app.page)).toEqual([]);
  // The focus is on the act, so that Enter is enough.
  await app.page.keyboard.press("Enter");
  await app.page
    .getByText(/^1 log file added/)
    .first()
    .waitFor();
  const [issue] = await app.devhost.commands.listIssues({});
  expect(issue?.log_file_count).toBe(logs.length + 1);
});

it("met no error and no breach of the security policy", () => {
  expect(app.faults).toEqual([]);
});
