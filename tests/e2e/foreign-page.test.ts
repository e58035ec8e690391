import { createServer, type Server } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, openApp } from "./app-page.ts";

/** As long as the real one, so that only its value is wrong. */
const GUESSED_TOKEN = "0".repeat(64);
const TITLE = "Created by a stranger";

let app: App;
let stranger: Server;
let page: Page;
/** Every status that the development host answered the stranger's page with; the browser sees what its page may not. */
const statuses: number[] = [];

beforeAll(async () => {
  app = await openApp();
  stranger = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html><title>Stranger</title>");
  });
  await new Promise<void>((listening) => stranger.listen(0, "127.0.0.1", listening));
  page = await app.page.context().newPage();
  page.on("response", (response) => {
    if (response.url().startsWith(target())) {
      statuses.push(response.status());
    }
  });
  const address = stranger.address();
  const port = address instanceof Object ? address.port : 0;
  await page.goto(`http://127.0.0.1:${port}/`);
});
afterAll(async () => {
  await app.close();
  stranger.close();
});

const target = () => new URL("/ipc/create_issue", app.devhost.url).href;

/** What a stranger's page can send; the plain one needs no leave of the server, the others ask for it first. */
const REQUESTS = [
  { name: "plain text", mode: "no-cors", headers: { "content-type": "text/plain" } },
  { name: "JSON without a token", mode: "cors", headers: { "content-type": "application/json" } },
  {
    name: "JSON with a guessed token",
    mode: "cors",
    headers: { "content-type": "application/json", "x-tftsr-token": GUESSED_TOKEN },
  },
] as const;

describe("a page of another origin", () => {
  it.each(REQUESTS)("fetches nothing by $name", async ({ mode, headers }) => {
    const seen = await page.evaluate(
      ([url, init]) =>
        fetch(url, init).then(
          (response) => response.text(),
          () => "",
        ),
      [
        target(),
        { method: "POST", mode, headers, body: JSON.stringify({ title: TITLE, severity: "low" }) },
      ] as const,
    );
    expect(seen).toBe("");
  });

  it.each([null, GUESSED_TOKEN])("reads nothing by XMLHttpRequest with the token %s", async (token) => {
    const seen = await page.evaluate(
      ([url, given, body]) =>
        new Promise<string>((done) => {
          const request = new XMLHttpRequest();
          request.addEventListener("loadend", () => done(request.responseText));
          request.open("POST", url);
          if (given !== null) {
            request.setRequestHeader("x-tftsr-token", given);
          }
          request.send(body);
        }),
      [target(), token, JSON.stringify({ title: TITLE, severity: "low" })] as const,
    );
    expect(seen).toBe("");
  });

  it.each(["", `?token=${GUESSED_TOKEN}`])("is refused what a form sends to the command%s", async (query) => {
    const answered = page.waitForResponse((response) => response.url().startsWith(target()));
    // A form of plain text whose one field reads as JSON: the classic way around the question for leave.
    await page.evaluate(
      ([url, body]) => {
        // The answer goes to a frame, so that the stranger's page stays.
        const frame = Object.assign(document.createElement("iframe"), { name: "answer" });
        const form = Object.assign(document.createElement("form"), {
          method: "post",
          action: url,
          enctype: "text/plain",
          target: frame.name,
        });
        const field = Object.assign(document.createElement("input"), { name: body, value: '"}' });
        form.append(field);
        document.body.append(frame, form);
        form.submit();
      },
      [target() + query, `{"title":"${TITLE}","severity":"low","description":"`] as const,
    );
    expect((await answered).status()).toBe(403);
  });

  it.each(["", `?token=${GUESSED_TOKEN}`])("opens no socket to the command%s", async (query) => {
    const outcome = await page.evaluate(
      (url) =>
        new Promise<string>((done) => {
          const socket = new WebSocket(url);
          socket.addEventListener("open", () => done("open"));
          socket.addEventListener("error", () => done("refused"));
        }),
      target().replace("http:", "ws:") + query,
    );
    expect(outcome).toBe("refused");
  });

  it("was refused each time, and no command ran", async () => {
    expect(statuses.length).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([403]));
    expect(await app.devhost.commands.countIssues({})).toEqual({ total: 0 });
    expect(await app.devhost.commands.listAuditEntries({ action: "create_issue" })).toEqual([]);
  });

  it("is the reason why nothing happened: our own page is answered", async () => {
    await app.devhost.commands.createIssue({ title: "Created by its own page", severity: "low" });
    expect(await app.devhost.commands.countIssues({})).toEqual({ total: 1 });
    expect(await app.devhost.commands.listAuditEntries({ action: "create_issue" })).toHaveLength(1);
  });
});
