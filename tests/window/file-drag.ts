import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { waitFor } from "./web-driver.ts";

const run = promisify(execFile);
/** Debian's own Python, which is the one that has GTK. */
const PYTHON = "/usr/bin/python3";
/** Where the files lie: below the window, on a screen of 1280 by 900. */
const SOURCE = { x: 20, y: 845 };
/** Where they are held over the window; a pointer that rests there would not be noticed. */
const OVER = [
  { x: 500, y: 400 },
  { x: 520, y: 420 },
] as const;

/** Files in the hand of a person, over the window. */
export interface FileDrag {
  drop(): Promise<void>;
}

/**
 * Takes files with the real pointer, as from a file manager, and moves them over the window until they are noticed
 * there. A drag begins only some movements after the button went down, so their number cannot be fixed.
 */
export async function dragFiles(
  paths: readonly string[],
  isNoticed: () => Promise<boolean>,
): Promise<FileDrag> {
  const source = spawn(
    PYTHON,
    [join(import.meta.dirname, "drag-source.py"), `${SOURCE.x}`, `${SOURCE.y}`, ...paths],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await firstLine(source);
  await pointer("mousemove", `${SOURCE.x + 20}`, `${SOURCE.y + 15}`);
  await pointer("mousedown", "1");
  await pointer("mousemove", `${SOURCE.x + 45}`, `${SOURCE.y + 25}`);
  await waitFor("the window to notice the files", async () => {
    for (const { x, y } of OVER) {
      await pointer("mousemove", `${x}`, `${y}`);
    }
    if (!(await isNoticed())) {
      throw new Error("The files are not noticed yet.");
    }
  });
  return {
    drop: async () => {
      const ended = once(source, "exit");
      await pointer("mouseup", "1");
      await ended;
    },
  };
}

async function pointer(...orders: string[]): Promise<void> {
  await run("xdotool", orders);
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    child.once("error", failed);
    child.once("exit", (status) => failed(new Error(`The drag's source ended with status ${status}.`)));
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).once("line", found);
    }
  });
}
