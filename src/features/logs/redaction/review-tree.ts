import type { RedactionReview, ReviewedValue, ValueSeverity } from "../../../bindings.ts";
import { kindWords } from "./kind-words.ts";

/** A value, or values that belong together. */
export interface ReviewNode {
  readonly id: string;
  readonly children: readonly ReviewNode[];
  readonly content: ReviewGroup | ReviewEntry;
}

export interface ReviewGroup {
  readonly type: "group";
  readonly title: string;
  readonly valueCount: number;
  /** What holds the values together; only a kind is of no concern until a person opens it. */
  readonly holds: "uncertain" | "decided" | "kind";
}

export interface ReviewEntry {
  readonly type: "value";
  readonly value: ReviewedValue;
}

/** The lower, the earlier a person should look. */
const SEVERITY_RANKS: Record<ValueSeverity, number> = { secret: 0, personal: 1, infrastructure: 2 };
/** A kind with more values than this is one row until a person opens it. */
const VALUES_OPEN_MAX = 8;

/**
 * The values that hold a text. Those that need a person's eye stand first, then those that a person added or has
 * decided about (`decidedIds`), then the others by kind: secrets, personal data, infrastructure.
 */
export function reviewTree(
  { values }: RedactionReview,
  text: string,
  decidedIds: ReadonlySet<string>,
): ReviewNode[] {
  const found = values.filter((value) => holdsText(value, text.trim().toLowerCase()));
  const isDecided = (value: ReviewedValue) => value.decision === "replace" || decidedIds.has(valueId(value));
  const uncertain = found.filter(({ is_uncertain }) => is_uncertain);
  const certain = found.filter(({ is_uncertain }) => !is_uncertain);
  const kinds = byKind(certain.filter((value) => !isDecided(value)));
  return [
    group("Uncertain", uncertain, "uncertain"),
    group("Added or decided", certain.filter(isDecided), "decided"),
    ...[...kinds].sort(byUrgency).map(([title, ofKind]) => group(title, ofKind, "kind")),
  ].filter(({ children }) => children.length > 0);
}

/** The values that are decided about now. A list that asks once keeps its order while a person goes through it. */
export function decidedIdsOf({ values }: RedactionReview): ReadonlySet<string> {
  return new Set(values.filter(({ decision }) => decision !== null).map(valueId));
}

/** The long kinds, which start closed; none while a person looks for a text, or what was found would be hidden. */
export function closedAtFirst(nodes: readonly ReviewNode[], text: string): ReadonlySet<string> {
  const isLongKind = ({ content }: ReviewNode) =>
    content.type === "group" && content.holds === "kind" && content.valueCount > VALUES_OPEN_MAX;
  return new Set(text.trim() === "" ? nodes.filter(isLongKind).map(({ id }) => id) : []);
}

/** The id of a value's node. */
export function valueId({ pii_type, value }: ReviewedValue): string {
  return `${pii_type} ${value}`;
}

/** The value behind the id of a node. */
export function valueAt(nodes: readonly ReviewNode[], id: string | null): ReviewedValue | null {
  for (const { children } of nodes) {
    const node = children.find((child) => child.id === id);
    if (node?.content.type === "value") {
      return node.content.value;
    }
  }
  return null;
}

type Kind = readonly [title: string, values: readonly ReviewedValue[]];

function byKind(values: readonly ReviewedValue[]): Map<string, ReviewedValue[]> {
  const kinds = new Map<string, ReviewedValue[]>();
  for (const value of values) {
    const kind = kindWords(value.pii_type);
    const ofKind = kinds.get(kind);
    if (ofKind) {
      ofKind.push(value);
    } else {
      kinds.set(kind, [value]);
    }
  }
  return kinds;
}

/** What does the most harm outside comes first; among equals, what stands in most places. */
function byUrgency([, one]: Kind, [, other]: Kind): number {
  return rank(one) - rank(other) || occurrences(other) - occurrences(one);
}

function rank(values: readonly ReviewedValue[]): number {
  return Math.min(...values.map(({ severity }) => SEVERITY_RANKS[severity]));
}

function group(title: string, values: readonly ReviewedValue[], holds: ReviewGroup["holds"]): ReviewNode {
  return {
    id: `group ${title}`,
    content: { type: "group", title, valueCount: values.length, holds },
    children: values.map((value) => ({
      id: valueId(value),
      children: [],
      content: { type: "value", value },
    })),
  };
}

function occurrences(values: readonly ReviewedValue[]): number {
  return values.reduce((sum, value) => sum + value.occurrences, 0);
}

function holdsText({ value, placeholder, pii_type }: ReviewedValue, text: string): boolean {
  return [value, placeholder ?? "", kindWords(pii_type)].some((words) => words.toLowerCase().includes(text));
}
