import type { RedactionReview, ReviewedValue } from "../../../bindings.ts";
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
  readonly isUncertain: boolean;
}

export interface ReviewEntry {
  readonly type: "value";
  readonly value: ReviewedValue;
}

/** The values that hold a text, by kind; those that need a person's eye stand first in a group of their own. */
export function reviewTree({ values }: RedactionReview, text: string): ReviewNode[] {
  const found = values.filter((value) => holds(value, text.trim().toLowerCase()));
  const uncertain = found.filter(({ is_uncertain }) => is_uncertain);
  const certain = byKind(found.filter(({ is_uncertain }) => !is_uncertain));
  const kinds = [...certain].sort(([, one], [, other]) => occurrences(other) - occurrences(one));
  return [
    ...(uncertain.length > 0 ? [group("Uncertain", uncertain, true)] : []),
    ...kinds.map(([title, ofKind]) => group(title, ofKind, false)),
  ];
}

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

function group(title: string, values: readonly ReviewedValue[], isUncertain: boolean): ReviewNode {
  return {
    id: `group ${title}`,
    content: { type: "group", title, valueCount: values.length, isUncertain },
    children: values.map((value) => ({
      id: `${value.pii_type} ${value.value}`,
      children: [],
      content: { type: "value", value },
    })),
  };
}

function occurrences(values: readonly ReviewedValue[]): number {
  return values.reduce((sum, value) => sum + value.occurrences, 0);
}

function holds({ value, placeholder, pii_type }: ReviewedValue, text: string): boolean {
  return [value, placeholder ?? "", kindWords(pii_type)].some((words) => words.toLowerCase().includes(text));
}
