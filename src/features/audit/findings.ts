import type { AuditFinding, AuditFindingKind } from "../../bindings.ts";

/** Places that are named; the rest is counted. */
const PLACES_MAX = 10;

/** The faults of the chain by their kind, in the order in which they were met. */
export function byKind(findings: readonly AuditFinding[]): Array<[AuditFindingKind, number[]]> {
  const kinds = new Map<AuditFindingKind, number[]>();
  for (const { kind, sequence } of findings) {
    kinds.set(kind, [...(kinds.get(kind) ?? []), sequence]);
  }
  return [...kinds];
}

/** Where they are: `No. 3, 4 and 12 more`. */
export function placesOf(sequences: readonly number[]): string {
  const named = `No. ${sequences.slice(0, PLACES_MAX).join(", ")}`;
  const rest = sequences.length - PLACES_MAX;
  return rest > 0 ? `${named} and ${rest} more` : named;
}
