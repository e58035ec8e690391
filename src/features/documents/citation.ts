/** A line of a log that a document cites. */
export interface Citation {
  /** The log's name within the issue. */
  readonly file: string;
  readonly line: number;
}

const REFERENCE = /^L:(.*)#(\d+)$/s;

/** The line that a reference such as `L:app.log#42` names; `%XX` stands for what Markdown would read otherwise. */
export function citationOf(reference: string): Citation | null {
  const [, file, digits] = REFERENCE.exec(reference) ?? [];
  const line = Number(digits);
  return file === undefined || !Number.isSafeInteger(line) ? null : { file: decoded(file), line };
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file.replace(/%(?![0-9a-f]{2})/gi, "%25"));
  } catch {
    // The escapes are no text in UTF-8: then they are part of the name.
    return file;
  }
}
