import type { LogMatches, StoredLog } from "../../../bindings.ts";
import { useCommandFetch, useCommandQuery } from "../../../lib/core/command-query.ts";
import type { CoreError } from "../../../lib/core/core-error.ts";
import { formatNumber } from "../../../lib/format/count.ts";
import { firstMatchFrom, nextMatch, previousMatch } from "./match-steps.ts";

/** A search in one log and the person's place among its matches. */
export interface Find {
  readonly pattern: string;
  readonly isRegex: boolean;
  readonly error: CoreError | null;
  /** `3 of 128`; nothing while there is no search. */
  readonly count: string;
  readonly next: number | undefined;
  readonly previous: number | undefined;
  /** The next match of what was just typed, whose search may not have come to an end yet. */
  readonly seek: (typed: string, isBackwards: boolean) => Promise<number | undefined>;
}

export function useFind(log: StoredLog, pattern: string, isRegex: boolean, line: number): Find {
  const requestFor = (wanted: string) => ({
    log_file_id: log.log_file_id,
    pattern: wanted,
    ...(isRegex && { is_regex: true }),
  });
  const found = useCommandQuery("searchLogLines", requestFor(pattern), { enabled: pattern !== "" });
  const fetchCommand = useCommandFetch();
  const seek = async (typed: string, isBackwards: boolean) => {
    if (typed === "") {
      return undefined;
    }
    const matches = await fetchCommand("searchLogLines", requestFor(typed));
    return isBackwards ? previousMatch(matches.lines, line) : nextMatch(matches.lines, line);
  };
  const lines = found.data?.lines ?? [];
  return {
    pattern,
    isRegex,
    error: pattern === "" ? null : found.error,
    count: found.isFetching ? "…" : countWords(found.data, line),
    next: nextMatch(lines, line),
    previous: previousMatch(lines, line),
    seek,
  };
}

function countWords(found: LogMatches | undefined, line: number): string {
  if (found === undefined) {
    return "";
  }
  const { lines, is_complete } = found;
  if (lines.length === 0) {
    return "No match";
  }
  const total = `${formatNumber(lines.length)}${is_complete ? "" : "+"}`;
  const place = firstMatchFrom(lines, line);
  return lines[place] === line ? `${formatNumber(place + 1)} of ${total}` : total;
}
