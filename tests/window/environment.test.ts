import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROGRAM } from "./app-window.ts";
import { waitFor } from "./web-driver.ts";

let folder: string;
let app: ChildProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tftsr-window-"));
  app = spawn(PROGRAM, [], {
    stdio: "ignore",
    env: {
      ...process.env,
      HOME: folder,
      TFTSR_DATA_DIR: join(folder, "data"),
      TFTSR_DB_KEY: "three words here",
    },
  });
});

afterAll(async () => {
  const ended = once(app, "exit");
  app.kill();
  await ended;
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test.skipIf(process.platform !== "linux")(
  "no process of the window has the key in its environment",
  async () => {
    // The database exists once the key that was handed on has opened it.
    await waitFor("the database", () => stat(join(folder, "data/tftsr.db")));
    const pages = await waitFor("the page's process", () => descendantsNamed("WebKitWebProces"));
    for (const id of [app.pid, ...pages]) {
      expect(await readFile(`/proc/${id}/environ`, "utf8")).not.toContain("TFTSR_");
      expect(await readFile(`/proc/${id}/cmdline`, "utf8")).not.toContain("three words here");
    }
  },
);

/** Processes below the window's with this name; fails while there are none. */
async function descendantsNamed(name: string): Promise<readonly number[]> {
  const processes = await Promise.all(
    (await readdir("/proc")).filter((id) => /^\d+$/.test(id)).map(readProcess),
  );
  const parents = new Map(processes.map(({ id, parent }) => [id, parent]));
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id);
    return parent !== undefined && (parent === app.pid || isBelow(parent));
  };
  const found = processes.filter((process) => process.name === name && isBelow(process.id));
  if (found.length === 0) {
    throw new Error(`No process ${name} yet.`);
  }
  return found.map(({ id }) => id);
}

async function readProcess(id: string): Promise<{ id: number; parent: number; name: string }> {
  // A process may end between the listing and the look; then it is nobody's.
  const text = await readFile(`/proc/${id}/stat`, "utf8").catch(() => "0 () X 0");
  const [, name = "", parent = "0"] = /\((.*)\) \S (\d+)/s.exec(text) ?? [];
  return { id: Number(id), parent: Number(parent), name };
}
