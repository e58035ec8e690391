import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import { ActionRegistry } from "./action-registry.ts";
import { ActionsProvider, useActions, useShortcuts } from "./use-actions.ts";

function Shell({ children }: { children?: ReactNode }) {
  useActions([
    { id: "palette", title: "Open palette", section: "General", keys: "mod+k", run: () => undefined },
  ]);
  return children;
}

function Counter({ count, onRun }: { count: number; onRun: (count: number) => void }) {
  useShortcuts([{ keys: "p", title: "Pin line", section: "Evidence", run: () => onRun(count) }]);
  return null;
}

function setUp() {
  const registry = new ActionRegistry();
  const ran: number[] = [];
  const at = (count: number | null) => (
    <ActionsProvider value={registry}>
      <Shell />
      {count !== null && <Counter count={count} onRun={(value) => ran.push(value)} />}
    </ActionsProvider>
  );
  const titles = () => registry.all().map(({ title }) => title);
  return { registry, ran, at, titles };
}

it("offers what is on the screen, the newest first, and takes it back when it leaves", () => {
  const { at, titles } = setUp();
  const { rerender } = render(at(1));
  expect(titles()).toEqual(["Pin line", "Open palette"]);
  rerender(at(null));
  expect(titles()).toEqual(["Open palette"]);
});

it("runs an action with what its component knows now", () => {
  const { registry, ran, at } = setUp();
  const { rerender } = render(at(1));
  rerender(at(2));
  registry.all()[0]?.run();
  expect(ran).toEqual([2]);
});

it("tells its listeners only when the words change", () => {
  const { registry, at } = setUp();
  const { rerender } = render(at(1));
  let changes = 0;
  registry.subscribe(() => {
    changes += 1;
  });
  rerender(at(2));
  expect(changes).toBe(0);
  rerender(at(null));
  expect(changes).toBe(1);
});
