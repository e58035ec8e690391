import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { createCommands } from "../../src/bindings.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const PROGRAM = resolve(ROOT, process.env.TFTSR_DEVHOST ?? "target/debug/tftsr-devhost");
/** The built front end. */
const DIST = resolve(ROOT, process.env.TFTSR_DIST ?? "dist");

/** Every command of the core, as a function. */
export type Commands = ReturnType<typeof createCommands>;

/** The real core behind a loopback server, on a vault of its own. */
export interface Devhost {
  /** The page with its token. */
  readonly url: string;
  /** The same commands the page runs, to set a scene. */
  readonly commands: Commands;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

export async function startDevhost({ withKey }: { readonly withKey: boolean }): Promise<Devhost> {
  const folder = await mkdtemp(join(tmpdir(), "tftsr-e2e-"));
  const keyFile = join(folder, "key");
  await writeFile(keyFile, randomBytes(32).toString("hex"), { mode: 0o600 });
  const child = spawn(
    PROGRAM,
    ["--data-dir", join(folder, "data"), ...(withKey ? ["--key-file", keyFile] : []), "--dist", DIST],
    // The server ends when its input is closed, so it never outlives a test run that was killed.
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const { url, token } = await readGreeting(child);
  const origin = new URL(url).origin;
  return {
    url,
    commands: createCommands((command, request) => call(`${origin}/ipc/${command}`, token, request)),
    stop: async () => {
      const ended = new Promise((done) => child.once("exit", done));
      child.stdin?.end();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function readGreeting(child: ChildProcess): Promise<{ url: string; token: string }> {
  if (child.stdout === null) {
    throw new Error("The server's output is not connected.");
  }
  const failed = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", (status) => reject(new Error(`${PROGRAM} ended with status ${status}.`)));
  });
  const lines = createInterface({ input: child.stdout });
  const first = new Promise<string>((done) => lines.once("line", done));
  return JSON.parse(await Promise.race([first, failed]));
}

async function call(url: string, token: string, request: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-tftsr-token": token },
    body: JSON.stringify(request),
  });
  const answer: unknown = await response.json();
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}: ${JSON.stringify(answer)}`);
  }
  return answer;
}
