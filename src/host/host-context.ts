import { createContext, use } from "react";
import type { Host } from "./host.ts";

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext;

/** The host of this window. Screens use it for files, links and the clipboard; for commands see `lib/core`. */
export function useHost(): Host {
  const host = use(HostContext);
  if (host === null) {
    throw new Error("useHost needs a HostProvider above it.");
  }
  return host;
}
