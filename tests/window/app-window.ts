import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, openSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { openSession, type WebDriverSession, waitFor } from "./web-driver.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** The window under test: built by `make`, or named by the environment. */
export const PROGRAM = process.env.TFTSR_APP ?? join(ROOT, "target/debug/tftsr-app");
const DRIVER = "/usr/bin/WebKitWebDriver";

/** The real window on a data folder of its own, and what a test does with it. */
export interface AppWindow extends WebDriverSession {
  /** A folder for files of the test; it goes when the window is closed. */
  readonly folder: string;
  /** Keeps a picture of the window under `out/window/`. */
  picture(name: string): Promise<void>;
}

/** Opens the window on an empty vault that a key file opens. */
export async function openWindow(): Promise<AppWindow> {
  if (!existsSync(PROGRAM)) {
    throw new Error(`${PROGRAM} is missing: make build-app builds it.`);
  }
  const folder = await mkdtemp(join(tmpdir(), "tftsr-window-"));
  const keyFile = join(folder, "key");
  await writeFile(keyFile, randomBytes(32).toString("hex"), { mode: 0o600 });
  const driver = await startDriver(folder);
  const session = await openSession(driver.url, {
    "webkitgtk:browserOptions": {
      binary: PROGRAM,
      args: ["--data-dir", join(folder, "data"), "--key-file", keyFile],
    },
  });
  return {
    ...session,
    folder,
    picture: (name) => keepPicture(session, name),
    close: async () => {
      await session.close();
      await stop(driver.process);
      // The engine's processes may still be writing their caches.
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

async function keepPicture(session: WebDriverSession, name: string): Promise<void> {
  const file = join(ROOT, "out/window", `${name}.png`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await session.screenshot());
}

async function startDriver(home: string): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  // What the engine's processes say goes to a file: they may outlive the driver by a moment, and a test run ends
  // only when nobody holds its own output any more.
  const log = openSync(join(home, "window.log"), "a");
  const child = spawn(DRIVER, [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: ["ignore", log, log],
    env: windowEnvironment(home),
  });
  const url = `http://127.0.0.1:${port}`;
  await waitFor("the driver", () => fetch(`${url}/status`));
  return { url, process: child };
}

/** Nothing of the person who runs the test: no settings, no other window. */
function windowEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Without it the engine never answers its driver.
    TAURI_WEBVIEW_AUTOMATION: "true",
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
  };
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((stopped) => {
    child.once("exit", () => stopped());
    child.kill();
  });
}

/** A port that was free a moment ago; the driver cannot choose one itself. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = address instanceof Object ? address.port : 0;
      server.close(() => found(port));
    });
  });
}
