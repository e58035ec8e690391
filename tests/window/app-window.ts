import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { openSession, type WebDriverSession, waitFor } from "./web-driver.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** The window under test: built by `make`, or named by the environment. */
const PROGRAM = process.env.TFTSR_APP ?? join(ROOT, "target/debug/tftsr-app");
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
      await rm(folder, { recursive: true, force: true });
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
  const child = spawn(DRIVER, [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: ["ignore", "ignore", "inherit"],
    // Without the first the engine waits for nobody; without the second it looks for a screen reader's bus.
    // A test touches no settings of the person who runs it.
    env: {
      ...process.env,
      TAURI_WEBVIEW_AUTOMATION: "true",
      NO_AT_BRIDGE: "1",
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await waitFor("the driver", () => fetch(`${url}/status`));
  return { url, process: child };
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
