import type { ResolutionStep } from "../../bindings.ts";

/** A why with those that ask further about it. */
export interface WhyNode {
  readonly id: string;
  readonly step: ResolutionStep;
  readonly children: readonly WhyNode[];
}

/** The whys as a tree, in reading order. One whose parent is gone stands at the top rather than nowhere. */
export function whyTree(steps: readonly ResolutionStep[]): WhyNode[] {
  const known = new Set(steps.map(({ id }) => id));
  const byParent = new Map<string | null, ResolutionStep[]>();
  for (const step of [...steps].sort((one, other) => one.step_order - other.step_order)) {
    const parent = step.parent_id !== null && known.has(step.parent_id) ? step.parent_id : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), step]);
  }
  const nodesUnder = (parent: string | null): WhyNode[] =>
    (byParent.get(parent) ?? []).map((step) => ({ id: step.id, step, children: nodesUnder(step.id) }));
  return nodesUnder(null);
}

/** How the whys stand, in a few words: `5 whys, 1 open, 2 proposed`. */
export interface WhyCounts {
  readonly total: number;
  readonly open: number;
  readonly proposed: number;
}

export function countWhys(steps: readonly ResolutionStep[]): WhyCounts {
  return {
    total: steps.length,
    open: steps.filter(({ state }) => state === "open").length,
    proposed: steps.filter(isProposal).length,
  };
}

/** True for what the program proposed and nobody has taken over yet. */
export function isProposal({ author }: ResolutionStep): boolean {
  return author === "proposal";
}
