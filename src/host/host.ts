import type { Invoke } from "../bindings.ts";

/** What the pointer does with files over the window. Paths are known only when they are let go. */
export type FileDrop =
  | { readonly phase: "enter" }
  | { readonly phase: "leave" }
  | { readonly phase: "drop"; readonly paths: readonly string[] };

/** What a save dialog proposes. */
export interface SaveRequest {
  readonly defaultName: string;
  /** Endings without the dot, the proposed one first. */
  readonly extensions: readonly string[];
}

/**
 * Everything the window needs from what surrounds it. There are two: the desktop shell, and a loopback server
 * for browsers in tests. Both run the same commands on the same core.
 */
export interface Host {
  readonly kind: "window" | "devhost";

  /** Runs a command of the core. Rejects with the core's `ApiError` as it came. */
  readonly invoke: Invoke;

  /** Listens to files that are dragged over the window. The result stops listening. */
  onFilesDropped(listener: (drop: FileDrop) => void): () => void;

  /** Asks for files and answers their paths; none when the person thought better of it. */
  chooseFiles(): Promise<readonly string[]>;

  /** Asks for a folder. Answers the paths to import: the folder itself, or the files in it. */
  chooseFolder(): Promise<readonly string[]>;

  /** Asks where to save. The person has agreed to replace a file that is there already. */
  chooseSavePath(request: SaveRequest): Promise<string | null>;

  /** Opens a link in the system's browser. Only `https:` links are followed. */
  openExternal(url: string): Promise<void>;

  /** Puts text on the clipboard. */
  copyText(text: string): Promise<void>;
}
