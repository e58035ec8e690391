import type { Stretch } from "../../../lib/log/segments.ts";

/** Marks of one line at most; a pattern such as `e` would mark half of it. */
const HITS_MAX = 200;

/** Finds where a line in sight matches, as the core matches whole lines: case counts when there is a capital. */
export function hitFinder(pattern: string, isRegex: boolean): (text: string) => readonly Stretch[] {
  const expression = expressionOf(pattern, isRegex);
  return (text) => (expression === null ? [] : hitsOf(text, expression));
}

function expressionOf(pattern: string, isRegex: boolean): RegExp | null {
  if (pattern === "" || (isRegex && mayRunAway(pattern))) {
    return null;
  }
  const source = isRegex ? pattern : pattern.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  try {
    return new RegExp(source, hasCapital(pattern, isRegex) ? "gu" : "giu");
  } catch {
    // The core's expressions differ in details; what the page cannot read is found all the same, only not marked.
    return null;
  }
}

function hitsOf(text: string, expression: RegExp): Stretch[] {
  const hits: Stretch[] = [];
  for (const { index, 0: found } of text.matchAll(expression)) {
    if (found !== "") {
      hits.push({ start: index, end: index + found.length });
    }
    if (hits.length === HITS_MAX) {
      break;
    }
  }
  return hits;
}

/** A class such as `\S` is no capital letter. */
function hasCapital(pattern: string, isRegex: boolean): boolean {
  return /\p{Lu}/u.test(isRegex ? pattern.replace(/\\./g, "") : pattern);
}

/**
 * The core matches in linear time, the page's engine does not: repetitions of a group that repeats something may
 * take for ever. Such a pattern is left to the core.
 */
function mayRunAway(pattern: string): boolean {
  return /\([^()]*[+*}][^()]*\)\s*[+*{]/.test(pattern) || /\([^()]*\|[^()]*\)\s*[+*{]/.test(pattern);
}
