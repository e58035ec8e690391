import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { type Devhost, startDevhost } from "./devhost.ts";

const CHROMIUM = process.env.TFTSR_CHROMIUM ?? "/usr/bin/chromium";
const PICTURES = resolve(import.meta.dirname, "../../out/screenshots");

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface AppOptions {
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** False to start without a key, as at the first start. */
  readonly withKey?: boolean;
}

/** The program in a browser: a page, the core behind it, and what went wrong on the page. */
export interface App {
  readonly page: Page;
  readonly devhost: Devhost;
  /** Goes to a screen of the program. */
  goto(path: string): Promise<void>;
  /** Errors that the page met: exceptions, messages on the console, breaches of the security policy. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Starts a core of its own and opens the program on it. */
export async function openApp({
  theme = "light",
  width = 1280,
  height = 800,
  withKey = true,
}: AppOptions = {}): Promise<App> {
  const devhost = await startDevhost({ withKey });
  const profile = await mkdtemp(join(tmpdir(), "tftsr-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: FLAGS,
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    timezoneId: "Europe/Berlin",
    locale: "en-GB",
  });
  // The desktop shell freezes the prototype of all objects before the page's first script.
  await context.addInitScript(() => Object.freeze(Object.prototype));
  const page = context.pages()[0] ?? (await context.newPage());
  const faults = watchFaults(page);
  await page.goto(devhost.url);
  // The page has then kept the token, so that it can be left for another of its screens.
  await page.waitForURL((url) => !url.searchParams.has("token"));
  return {
    page,
    devhost,
    faults,
    goto: async (path) => {
      await page.goto(new URL(path, devhost.url).href);
    },
    close: () => closeAll(context, devhost, profile),
  };
}

function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") {
      faults.push(message.text());
    }
  });
  return faults;
}

async function closeAll(context: BrowserContext, devhost: Devhost, profile: string): Promise<void> {
  await context.close();
  await devhost.stop();
  await rm(profile, { recursive: true, force: true });
}

/** Keeps a picture of the page for a person to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
