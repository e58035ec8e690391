import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AppWindow, openWindow } from "./app-window.ts";
import { ATTACKS, DEPARTURES } from "./attacks.ts";
import { type CountingServer, startCountingServer } from "./counting-server.ts";

let app: AppWindow;
let stranger: CountingServer;

beforeAll(async () => {
  stranger = await startCountingServer();
  app = await openWindow();
  await app.waitForText("Issues");
});

afterAll(async () => {
  await app.close();
  stranger.close();
});

/** Runs an attack in the page and answers the directive that stopped it; waits until one did. */
function stoppedBy(attack: (stranger: string) => void): Promise<unknown> {
  const body = `
    const [stranger, done] = arguments;
    addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective), { once: true });
    try { (${attack})(stranger); } catch { /* Some are stopped by an exception as well. */ }`;
  return app.executeAsync(body, stranger.url);
}

/** What the shell answers to a page that invokes a command. */
function invoked(command: string, payload: object): Promise<unknown> {
  const body = `
    const [command, payload, done] = arguments;
    window.__TAURI_INTERNALS__.invoke(command, payload).then(
      (answer) => done({ answer }),
      (error) => done({ refused: error instanceof Object ? error : String(error) }),
    );`;
  return app.executeAsync(body, command, payload);
}

test("the stranger counts", async () => {
  await fetch(`${stranger.url}/control`);
  expect(stranger.requests).toEqual(["/control"]);
});

describe("the policy of the page", () => {
  test.each(ATTACKS)("stops $name", async ({ run, directive }) => {
    expect(await stoppedBy(run)).toBe(directive);
    expect(await app.execute("return window.name")).toBe("");
  });
});

describe("the shell", () => {
  test.each(DEPARTURES)("lets the page not leave $name", async ({ run }) => {
    await app.execute(`(${run})(arguments[0])`, stranger.url);
    expect(await app.execute("return location.href")).toMatch(/^tauri:\/\/localhost\//);
    expect(await invoked("get_vault_status", { request: {} })).toHaveProperty("answer.state", "open");
  });

  test.each([
    ["a command that no list has", "drop_tables", {}],
    ["files", "plugin:fs|read_text_file", { path: "/etc/passwd" }],
    ["programs", "plugin:shell|execute", { program: "sh", args: [] }],
    ["another window", "plugin:webview|create_webview_window", { options: { label: "w", url: "/" } }],
    ["the window's end", "plugin:window|close", { label: "main" }],
    ["events of its own", "plugin:event|emit", { event: "tauri://drag-drop", payload: {} }],
    ["a path in another program", "plugin:opener|open_path", { path: "/etc/passwd" }],
    ["an unencrypted link", "plugin:opener|open_url", { url: "http://example.com/" }],
    ["a file as a link", "plugin:opener|open_url", { url: "file:///etc/passwd" }],
    ["a message box", "plugin:dialog|message", { message: "x" }],
  ])("refuses the page %s", async (_, command, payload) => {
    const answer = await invoked(command, payload);
    expect(answer).toHaveProperty("refused");
    expect(JSON.stringify(answer)).toMatch(/not allowed|not found/i);
  });

  test("hands no interface to scripts but the one that its page uses", async () => {
    expect(await app.execute("return typeof window.__TAURI__")).toBe("undefined");
  });

  test("freezes what all objects inherit from", async () => {
    expect(await app.execute("return Object.isFrozen(Object.prototype)")).toBe(true);
    expect(await app.execute("Object.prototype.polluted = 1; return ({}).polluted")).toBeNull();
  });
});

test("no request reached the stranger, by whatever way", () => {
  expect(stranger.requests).toEqual(["/control"]);
});
