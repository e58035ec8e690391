import type { Host } from "./host.ts";

/** The host this page runs in. The shell marks its page before any script runs. */
export async function createHost(): Promise<Host> {
  if ("__TAURI_INTERNALS__" in window) {
    return (await import("./tauri-host.ts")).createTauriHost();
  }
  return (await import("./devhost-host.ts")).createDevhostHost();
}
