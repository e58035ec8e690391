import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
/** What GTK calls its dialog; no other window on the test's screen has this title. */
const TITLE = "^Save File$";
/** How long the dialog may take to come up. */
const DIALOG_MS_MAX = 15_000;

/**
 * Saves to a path by the system's own dialog, as a person does: the name is typed over the suggested one and Return
 * is pressed. WebDriver does not reach that dialog, for it is no part of the page.
 */
export async function saveAs(path: string): Promise<void> {
  // There is no window manager on the test's screen that would give a new window the keyboard.
  await keyboard("search", "--sync", "--onlyvisible", "--name", TITLE, "windowfocus", "--sync");
  await keyboard("key", "ctrl+a");
  await keyboard("type", path);
  await keyboard("key", "Return");
}

async function keyboard(...orders: readonly string[]): Promise<void> {
  await run("xdotool", [...orders], { timeout: DIALOG_MS_MAX });
}
