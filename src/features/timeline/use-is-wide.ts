import { useSyncExternalStore } from "react";

/** From here on there is room for every column. */
const WIDE = "(min-width: 75rem)";

/** Whether the window is wide; follows it. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
