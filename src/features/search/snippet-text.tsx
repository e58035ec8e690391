import { piecesOf } from "./snippet.ts";

/** A passage with the words that were found in it. */
export function SnippetText({ snippet }: { snippet: string }) {
  return piecesOf(snippet).map(({ start, text, isHit }) =>
    isHit ? (
      <mark key={start} className="rounded-small bg-match text-on-match">
        {text}
      </mark>
    ) : (
      <span key={start}>{text}</span>
    ),
  );
}
