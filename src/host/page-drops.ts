interface PageDropHandlers {
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onDrop: (files: readonly File[]) => void;
}

/** Listens to the page's own drag events; only drags that carry files count. */
export function listenForPageDrops({ onEnter, onLeave, onDrop }: PageDropHandlers): () => void {
  const stop = new AbortController();
  // Each child that the pointer crosses fires its own enter and leave, so the page is left at depth zero.
  let depth = 0;
  const listen = (
    type: "dragenter" | "dragover" | "dragleave" | "drop",
    handle: (event: DragEvent) => void,
  ) =>
    window.addEventListener(
      type,
      (event) => {
        if (event.dataTransfer?.types.includes("Files")) {
          // Without this the browser would leave the page and show the file.
          event.preventDefault();
          handle(event);
        }
      },
      { signal: stop.signal },
    );
  listen("dragenter", () => {
    depth += 1;
    if (depth === 1) {
      onEnter();
    }
  });
  listen("dragover", () => undefined);
  listen("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) {
      onLeave();
    }
  });
  listen("drop", (event) => {
    depth = 0;
    onDrop([...(event.dataTransfer?.files ?? [])]);
  });
  return () => stop.abort();
}
