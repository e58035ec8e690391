import type { Action } from "../lib/actions/action.ts";

/** Actions under their headings, in the order in which they were offered, what the screen offers first. */
export function bySection(actions: readonly Action[]): ReadonlyArray<readonly [string, readonly Action[]]> {
  const sections = new Map<string, Action[]>();
  for (const action of actions) {
    const section = sections.get(action.section);
    if (section) {
      section.push(action);
    } else {
      sections.set(action.section, [action]);
    }
  }
  return [...sections];
}
