/** A piece of a passage that a search found. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly isHit: boolean;
}

/** Cuts a passage at the `«»` that the core puts around each word it found. */
export function piecesOf(snippet: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: marked, 1: word = "", index } of snippet.matchAll(/«([^«»]*)»/g)) {
    pieces.push(
      { start: end, text: snippet.slice(end, index), isHit: false },
      { start: index, text: word, isHit: true },
    );
    end = index + marked.length;
  }
  pieces.push({ start: end, text: snippet.slice(end), isHit: false });
  return pieces.filter(({ text }) => text !== "");
}
