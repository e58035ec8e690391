import { createContext, use } from "react";
import type { Commands } from "./commands.ts";

const CoreContext = createContext<Commands | null>(null);

export const CoreProvider = CoreContext;

/** The core's commands, uncached. Prefer `useCommandQuery` and `useCommandMutation`. */
export function useCore(): Commands {
  const commands = use(CoreContext);
  if (commands === null) {
    throw new Error("useCore needs a CoreProvider above it.");
  }
  return commands;
}
