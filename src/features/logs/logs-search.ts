import type { LogFileId } from "../../bindings.ts";
import { choiceParam, lineParam, type SearchParams, textParam } from "../../lib/search-params.ts";

/** What the address of the logs carries; a citation anywhere links here with `log` and `line`. */
export interface LogsSearch {
  /** The log that is open; the first one when nothing is said. */
  readonly log?: LogFileId;
  /** The line that the person stands on. */
  readonly line?: number;
  /** The review of the redaction instead of the lines. */
  readonly view?: "redaction";
  /** What is searched for in the log. */
  readonly find?: string;
  /** Whether `find` is a regular expression. */
  readonly regex?: true;
}

export function parseLogsSearch(params: SearchParams): LogsSearch {
  const log = textParam(params.log);
  const line = lineParam(params.line);
  const view = choiceParam(params.view, ["redaction"]);
  const find = textParam(params.find);
  return {
    ...(log && { log }),
    ...(line && { line }),
    ...(view && { view }),
    ...(find && { find }),
    ...(params.regex === true && { regex: true }),
  };
}
