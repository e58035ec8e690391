/** The place, in the ordered list of matching lines, of the first one at or after a line. */
export function firstMatchFrom(matches: readonly number[], line: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((matches[middle] ?? 0) < line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The next matching line, from the first again after the last. */
export function nextMatch(matches: readonly number[], line: number): number | undefined {
  return matches[firstMatchFrom(matches, line + 1)] ?? matches[0];
}

/** The matching line before, from the last again before the first. */
export function previousMatch(matches: readonly number[], line: number): number | undefined {
  return matches[firstMatchFrom(matches, line) - 1] ?? matches.at(-1);
}
