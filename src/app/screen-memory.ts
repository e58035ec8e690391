import type { AnyRouter } from "@tanstack/react-router";
import { createContext, use } from "react";

/** The last address of each screen with its filters, so that coming back finds them as they were. */
export class ScreenMemory {
  readonly #addresses = new Map<string, string>();

  /** Notes each address that is reached from now on. */
  follow(router: AnyRouter): void {
    router.subscribe("onResolved", ({ toLocation }) =>
      this.#addresses.set(toLocation.pathname, toLocation.href),
    );
  }

  /** The last address of a screen, or its plain path. */
  addressOf(path: string): string {
    return this.#addresses.get(path) ?? path;
  }
}

const ScreenMemoryContext = createContext<ScreenMemory | null>(null);

export const ScreenMemoryProvider = ScreenMemoryContext;

export function useScreenMemory(): ScreenMemory {
  const memory = use(ScreenMemoryContext);
  if (memory === null) {
    throw new Error("useScreenMemory needs a ScreenMemoryProvider above it.");
  }
  return memory;
}
