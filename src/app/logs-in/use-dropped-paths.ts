import { useEffect, useEffectEvent, useState } from "react";
import { useHost } from "../../host/host-context.ts";

/** Calls back with what is dropped on the window, and says whether files are over it now. */
export function useDroppedPaths(onDrop: (paths: readonly string[]) => void): boolean {
  const host = useHost();
  const [isOver, setIsOver] = useState(false);
  const takePaths = useEffectEvent(onDrop);
  // The operating system drags over the whole window, so this listens to the window.
  useEffect(
    () =>
      host.onFilesDropped((drop) => {
        setIsOver(drop.phase === "enter");
        if (drop.phase === "drop" && drop.paths.length > 0) {
          takePaths(drop.paths);
        }
      }),
    [host],
  );
  return isOver;
}
