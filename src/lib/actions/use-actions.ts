import { createContext, use, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Action, Shortcut } from "./action.ts";
import type { ActionRegistry } from "./action-registry.ts";

const ActionsContext = createContext<ActionRegistry | null>(null);

export const ActionsProvider = ActionsContext;

function useRegistry(): ActionRegistry {
  const registry = use(ActionsContext);
  if (registry === null) {
    throw new Error("useActions needs an ActionsProvider above it.");
  }
  return registry;
}

/** Offers these actions in the palette and on the keyboard while the component is on the screen. */
export function useActions(actions: readonly Action[]): void {
  const registry = useRegistry();
  const [owner] = useState(() => Symbol("actions"));
  const newest = useRef(actions);
  // The registry calls back later, and must then meet the closures of the last render.
  useEffect(() => {
    newest.current = actions;
  });
  // What is offered changes with its words, not with the closures, which are looked up when they are run.
  const words = JSON.stringify(
    actions.map(({ id, title, section, keys, keywords, isInPalette }) => [
      id,
      title,
      section,
      keys,
      keywords,
      isInPalette,
    ]),
  );
  // Keeps the window's registry, which outlives this component, in step with it. A change keeps its place there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `words` stands for the actions.
  useEffect(() => {
    const offered = newest.current.map((action, index) => ({
      ...action,
      run: () => newest.current[index]?.run(),
    }));
    registry.set(owner, offered);
  }, [registry, owner, words]);
  useEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** Offers keys that are listed in the sheet of shortcuts only. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useActions(
    shortcuts.map((shortcut) => ({
      ...shortcut,
      id: `${shortcut.section}:${shortcut.keys}`,
      isInPalette: false,
    })),
  );
}

/** Everything that can be done now, for the palette, the sheet and the keyboard. */
export function useOfferedActions(): readonly Action[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.all);
}
