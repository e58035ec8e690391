import type { AuditFindingKind } from "../../bindings.ts";

/** `create_issue` as words: `Create issue`. */
export function actionWords(action: string): string {
  const words = action.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is wrong at a place of the chain, for a person who has never heard of the chain. */
export const FINDING_WORDS: Record<AuditFindingKind, string> = {
  modified: "The entry was changed after it was written",
  deleted: "An entry is missing here",
  inserted: "An entry was put in here later",
  reordered: "The entry is not in its place",
  truncated: "The entries after this one were cut off",
  replaced: "The whole log was replaced by another one",
  rolled_back: "The database is older than the log’s last known state",
  forked: "Two entries claim the same place",
};

/** The beginning of a hash or an id, enough to recognise it. */
export function shortened(id: string): string {
  const LENGTH = 8;
  return id.slice(0, LENGTH);
}

/** The details of an entry, indented; text that is no JSON as it is. */
export function prettyDetails(details: string): string {
  try {
    return JSON.stringify(JSON.parse(details), null, 2);
  } catch {
    return details;
  }
}
