const NAME_CHARS_MAX = 80;

/** A file name for a document, e.g. `root-cause-analysis-checkout-fails.pdf`; plain, so that every system takes it. */
export function exportName(title: string, extension: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, NAME_CHARS_MAX)
    .replace(/^-+|-+$/g, "");
  return `${words || "document"}.${extension}`;
}

/** The path with the ending of the format; a save dialog does not add it on every system. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}

/** The last part of a path, of either system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
