import { type Stretch, segmentsOf } from "../../../lib/log/segments.ts";

/**
 * Where the values stand in an original line that placeholders replace in the redacted one. Between two
 * placeholders both lines read the same, so the text after a placeholder says where its value ends.
 */
export function replacedStretches(original: string, redacted: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const pieces = segmentsOf(redacted);
  for (const [index, { text, isRedacted }] of pieces.entries()) {
    if (!isRedacted) {
      at += text.length;
      continue;
    }
    const next = pieces[index + 1];
    const end = endOfValue(original, at, next?.isRedacted ? undefined : next?.text, next === undefined);
    if (end > at) {
      stretches.push({ start: at, end });
    }
    at = end;
  }
  return stretches;
}

function endOfValue(original: string, from: number, following: string | undefined, isLast: boolean): number {
  if (isLast) {
    return original.length;
  }
  const found = following === undefined ? -1 : original.indexOf(following, from);
  return found === -1 ? from : found;
}
