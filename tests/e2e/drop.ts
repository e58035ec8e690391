import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { JSHandle, Page } from "playwright-core";

/** The phases of a drag over the window, as the browser reports them. */
type Phase = "dragenter" | "dragover" | "dragleave" | "drop";

/** Files that are dragged over the page by a hand that the test moves. */
export async function dragFiles(page: Page, paths: readonly string[]) {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), base64: await readFile(path, "base64") })),
  );
  const dragged: JSHandle<DataTransfer> = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  const fire = (phase: Phase) => page.dispatchEvent("body", phase, { dataTransfer: dragged });
  return {
    enter: () => fire("dragenter"),
    leave: () => fire("dragleave"),
    drop: () => fire("drop"),
  };
}
