/** A stretch of a line, in UTF-16 units; `end` is the first unit after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of a line that looks the same throughout. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** It stands for a value that was taken out, e.g. `[EMAIL_1]`. */
  readonly isRedacted: boolean;
  readonly isHit: boolean;
}

/** What redaction leaves in a value's place. */
const PLACEHOLDER = /\[[A-Z][A-Z0-9_]*_\d+\]/g;

/** Cuts a line where its look changes: at redacted values and at the hits of a search. */
export function segmentsOf(text: string, hits: readonly Stretch[] = []): Segment[] {
  const redacted = placeholdersOf(text);
  const edges = [...redacted, ...hits].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])]
    .filter((cut) => cut <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      isRedacted: covers(redacted, start),
      isHit: covers(hits, start),
    };
  });
}

function placeholdersOf(text: string): Stretch[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function covers(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some(({ start, end }) => start <= at && at < end);
}
