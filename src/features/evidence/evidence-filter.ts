import type { Level, LogFileId, StoredEvidence } from "../../bindings.ts";
import { LEVELS } from "../../lib/format/labels.ts";
import type { EvidenceSearch } from "./evidence-search.ts";

/** A line of evidence with its place in the ranking; none for a line that only a person pinned. */
export interface RankedEvidence {
  readonly evidence: StoredEvidence;
  readonly rank: number | null;
}

/** The evidence with its ranks, as the core orders it: best first, then pinned lines that were never ranked. */
export function withRanks(evidence: readonly StoredEvidence[]): RankedEvidence[] {
  let rank = 0;
  return evidence.map((line) => {
    const isRanked = line.reasons.length > 0;
    rank += isRanked ? 1 : 0;
    return { evidence: line, rank: isRanked ? rank : null };
  });
}

/** What the filters of the address leave. */
export function filtered(lines: readonly RankedEvidence[], search: EvidenceSearch): RankedEvidence[] {
  const { pinned, log, level } = search;
  return lines.filter(
    ({ evidence }) =>
      (!pinned || evidence.origin === "pinned") &&
      (log === undefined || evidence.log_file_id === log) &&
      (level === undefined || evidence.level === level),
  );
}

/** The logs that evidence comes from, by name. */
export function logsOf(evidence: readonly StoredEvidence[]): ReadonlyArray<readonly [LogFileId, string]> {
  const logs = new Map(evidence.map(({ log_file_id, file }) => [log_file_id, file]));
  return [...logs].sort(([, one], [, other]) => one.localeCompare(other));
}

/** The levels that evidence has, gravest first. */
export function levelsOf(evidence: readonly StoredEvidence[]): Level[] {
  const present = new Set(evidence.map(({ level }) => level));
  return LEVELS.filter((level) => present.has(level));
}
