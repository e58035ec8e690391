import type { CitedLine, LogFileId, StoredLog } from "../../../bindings.ts";
import type { Place } from "./use-place.ts";

/** Lines that one answer cites or one copy holds; the core takes no more citations either. */
export const SELECTED_MAX = 100;

/** A stretch of lines of one log, counted from 1. */
export interface SelectedLines {
  readonly logFileId: LogFileId;
  readonly file: string;
  readonly first: number;
  readonly count: number;
}

/** What the person has selected: at least the line they stand on, at most so many from its beginning. */
export function selectedLines(log: StoredLog, { line, anchor }: Place): SelectedLines | null {
  if (line === undefined || line > log.line_count) {
    return null;
  }
  const first = Math.min(line, anchor ?? line);
  const count = Math.min(Math.abs(line - (anchor ?? line)) + 1, SELECTED_MAX);
  return { logFileId: log.log_file_id, file: log.file_name, first, count };
}

export function citedLines({ file, first, count }: SelectedLines): CitedLine[] {
  return Array.from({ length: count }, (_, place) => ({ file, line: first + place }));
}
