import { expect, it } from "vitest";
import { treeRows } from "./tree-rows.ts";

interface Node {
  readonly id: string;
  readonly children: readonly Node[];
}

const node = (id: string, ...children: Node[]): Node => ({ id, children });
const TREE = [node("a", node("a1", node("a1x")), node("a2")), node("b")];

it("lists open nodes in reading order with their place among siblings", () => {
  const rows = treeRows(TREE, () => false);
  expect(
    rows.map((row) => `${row.node.id} ${row.level} ${row.position}/${row.siblings} ${row.parentIndex}`),
  ).toEqual(["a 1 1/2 -1", "a1 2 1/2 0", "a1x 3 1/1 1", "a2 2 2/2 0", "b 1 2/2 -1"]);
});

it("leaves out what is under a closed node and tells leaves from closed nodes", () => {
  const rows = treeRows(TREE, (id) => id === "a1");
  expect(rows.map((row) => [row.node.id, row.isOpen])).toEqual([
    ["a", true],
    ["a1", false],
    ["a2", null],
    ["b", null],
  ]);
});
