import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { useScreenMemory } from "./screen-memory.ts";

/** Goes to a screen and finds its filters as they were left. */
export function useGoTo(): (path: string) => void {
  const router = useRouter();
  const memory = useScreenMemory();
  return useCallback((path) => router.history.push(memory.addressOf(path)), [router, memory]);
}
