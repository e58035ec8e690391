import "../ui/theme.css";
import { setNonce } from "get-nonce";
import { createRoot } from "react-dom/client";
import { createHost } from "../host/create-host.ts";
import { ActionRegistry } from "../lib/actions/action-registry.ts";
import { commandsOver } from "../lib/core/commands.ts";
import { createQueryClient } from "../lib/core/query-client.ts";
import { applySettings } from "../lib/settings/apply-settings.ts";
import { readLastSettings } from "../lib/settings/last-settings.ts";
import { styleNonce } from "../lib/style-nonce.ts";
import { App, type AppParts } from "./app.tsx";
import { createAppRouter } from "./router.tsx";
import { ScreenMemory } from "./screen-memory.ts";

async function makeParts(): Promise<AppParts> {
  const host = await createHost();
  const router = createAppRouter({ hostKind: host.kind });
  const screenMemory = new ScreenMemory();
  screenMemory.follow(router);
  return {
    host,
    router,
    screenMemory,
    commands: commandsOver(host.invoke),
    queryClient: createQueryClient(),
    actions: new ActionRegistry(),
  };
}

async function start(root: HTMLElement): Promise<void> {
  const nonce = styleNonce();
  if (nonce !== undefined) {
    // The library that keeps the page from scrolling behind a dialog adds a style element of its own.
    setNonce(nonce);
  }
  // Before anything is drawn, so that no other theme flashes up; the program follows from here.
  applySettings(readLastSettings(window.localStorage), document.documentElement)();
  const parts = await makeParts();
  createRoot(root).render(<App {...parts} />);
}

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no element with the id root.");
}
void start(root);
