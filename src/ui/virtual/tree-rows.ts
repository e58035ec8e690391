/** A node of a tree. */
export interface TreeNode {
  readonly id: string;
  readonly children: readonly TreeNode[];
}

/** A node in sight, with what a screen reader says of its place. */
export interface TreeRow<N extends TreeNode> {
  readonly node: N;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly parentIndex: number;
  /** `null` when there is nothing to open. */
  readonly isOpen: boolean | null;
}

/** The nodes in sight in reading order: those whose ancestors are all open. */
export function treeRows<N extends TreeNode & { readonly children: readonly N[] }>(
  roots: readonly N[],
  isClosed: (id: string) => boolean,
): TreeRow<N>[] {
  const rows: TreeRow<N>[] = [];
  const add = (nodes: readonly N[], level: number, parentIndex: number) => {
    nodes.forEach((node, index) => {
      const isOpen = node.children.length === 0 ? null : !isClosed(node.id);
      const row =
        rows.push({ node, level, position: index + 1, siblings: nodes.length, parentIndex, isOpen }) - 1;
      if (isOpen) {
        add(node.children, level + 1, row);
      }
    });
  };
  add(roots, 1, -1);
  return rows;
}
