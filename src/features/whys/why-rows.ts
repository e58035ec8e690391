import type { TreeRow } from "../../ui/virtual/tree-rows.ts";
import type { WhyNode } from "./why-tree.ts";

/** Where a why that is being written stands: under another, or at the top. */
export interface NewWhy {
  readonly parentId: string | null;
  /** The question that is proposed. */
  readonly question: string;
}

/** A row of the outline: a why, or the form of a new one. */
export type OutlineRow =
  | { readonly kind: "why"; readonly row: TreeRow<WhyNode>; readonly index: number }
  | { readonly kind: "new"; readonly level: number; readonly draft: NewWhy };

/** The rows with the form of the new why where it will stand: behind all that is under its parent. */
export function outlineRows(rows: readonly TreeRow<WhyNode>[], draft: NewWhy | null): OutlineRow[] {
  const outline: OutlineRow[] = rows.map((row, index) => ({ kind: "why", row, index }));
  if (draft === null) {
    return outline;
  }
  const parentIndex = rows.findIndex(({ node }) => node.id === draft.parentId);
  const level = (rows[parentIndex]?.level ?? 0) + 1;
  const next = rows.findIndex((row, index) => index > parentIndex && row.level < level);
  const place = next === -1 ? rows.length : next;
  return outline.toSpliced(place, 0, { kind: "new", level, draft });
}
