import { setTimeout as pause } from "node:timers/promises";

/** How a driver names an element in JSON (W3C WebDriver, section 12.1). */
const ELEMENT_KEY = "element-6066-11e4-a52e-4f735466cecf";
/** How long a wait lasts before it fails, and how often it looks. */
const WAIT_MS_MAX = 15_000;
const LOOK_EVERY_MS = 25;

/** Where to find an element. */
export type Locator =
  | { readonly using: "css selector"; readonly value: string }
  | { readonly using: "xpath"; readonly value: string };

/** One session of the W3C protocol: a page, and what a person can do with it. */
export interface WebDriverSession {
  title(): Promise<string>;
  /** The element's reference; fails when none appears within the limit. */
  find(locator: Locator): Promise<string>;
  click(locator: Locator): Promise<void>;
  type(locator: Locator, text: string): Promise<void>;
  /** Waits until the page shows the text. */
  waitForText(text: string): Promise<void>;
  /** Whether the page shows the text now. */
  shows(text: string): Promise<boolean>;
  /** Runs the body of a function in the page and answers what it returns. */
  execute(body: string, ...args: readonly unknown[]): Promise<unknown>;
  /** As `execute`, for a body that calls its last argument with the answer. */
  executeAsync(body: string, ...args: readonly unknown[]): Promise<unknown>;
  /** The picture as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a session with a driver that listens on loopback. */
export async function openSession(driverUrl: string, capabilities: object): Promise<WebDriverSession> {
  const opened = await request(driverUrl, "POST", "/session", {
    capabilities: { alwaysMatch: capabilities },
  });
  const base = `${driverUrl}/session/${text(opened, "sessionId")}`;
  return createSession((method, path, body) => request(base, method, path, body));
}

type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<unknown>;

function createSession(send: Send): WebDriverSession {
  const execute = (body: string, ...args: readonly unknown[]) =>
    send("POST", "/execute/sync", { script: body, args });
  const executeAsync = (body: string, ...args: readonly unknown[]) =>
    send("POST", "/execute/async", { script: body, args });
  const find = (locator: Locator) =>
    waitFor(`${locator.using} ${locator.value}`, async () =>
      text(await send("POST", "/element", locator), ELEMENT_KEY),
    );
  return {
    execute,
    executeAsync,
    find,
    title: async () => String(await send("GET", "/title")),
    click: async (locator) => {
      // An element that is still moving or covered is clicked as soon as it can be. It is looked for each time, for
      // the page may have drawn it anew meanwhile.
      await waitFor(`a click on ${locator.value}`, async () => {
        const element = text(await send("POST", "/element", locator), ELEMENT_KEY);
        await send("POST", `/element/${element}/click`, {});
      });
    },
    type: async (locator, words) => {
      await send("POST", `/element/${await find(locator)}/value`, { text: words });
    },
    waitForText: async (words) => {
      await find(containing(words));
    },
    shows: async (words) => {
      const found = await send("POST", "/elements", containing(words));
      return Array.isArray(found) && found.length > 0;
    },
    screenshot: async () => {
      // A picture lags behind the page by up to two frames.
      await executeAsync(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));",
      );
      return Buffer.from(String(await send("GET", "/screenshot")), "base64");
    },
    close: async () => {
      await send("DELETE", "");
    },
  };
}

/** An element whose own text has the words in it. */
export function containing(words: string): Locator {
  return { using: "xpath", value: `//*[text()[contains(normalize-space(.), ${quoted(words)})]]` };
}

/** A control by what it is called: its label, or its text. */
export function named(element: "button" | "a" | "input" | "textarea" | "*", name: string): Locator {
  const label = quoted(name);
  const byText = `normalize-space(.)=${label}`;
  const byLabel = `@aria-label=${label} or @id=//label[normalize-space(.)=${label}]/@for`;
  return { using: "xpath", value: `//${element}[${byText} or ${byLabel}]` };
}

/** What has a role of its own, by words in it; a menu's entry also says its keys, a why how it stands. */
export function withRole(role: "radio" | "menuitem" | "treeitem", words: string): Locator {
  return { using: "xpath", value: `//*[@role="${role}"][contains(normalize-space(.), ${quoted(words)})]` };
}

/** The same within a part of the page. */
export function inside(part: string, { value }: Locator): Locator {
  return { using: "xpath", value: `${part}${value}` };
}

/** XPath 1.0 has no escapes: a text with both quotes is put together from pieces. */
function quoted(words: string): string {
  const pieces = words.split('"').map((piece) => `"${piece}"`);
  return pieces.length === 1 ? `"${words}"` : `concat(${pieces.join(`, '"', `)})`;
}

/** Looks again and again until it succeeds, or fails with the last reason. */
export async function waitFor<Found>(what: string, look: () => Promise<Found>): Promise<Found> {
  const deadline = performance.now() + WAIT_MS_MAX;
  for (;;) {
    try {
      return await look();
    } catch (reason) {
      if (performance.now() > deadline) {
        throw new Error(`Waited ${WAIT_MS_MAX} ms for ${what}.`, { cause: reason });
      }
      await pause(LOOK_EVERY_MS);
    }
  }
}

async function request(base: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${base}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  const value: unknown = answer instanceof Object ? Reflect.get(answer, "value") : undefined;
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
  }
  return value;
}

function text(answer: unknown, field: string): string {
  const value: unknown = answer instanceof Object ? Reflect.get(answer, field) : undefined;
  if (typeof value !== "string") {
    throw new TypeError(`The driver's answer has no text in "${field}".`);
  }
  return value;
}
