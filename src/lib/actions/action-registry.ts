import type { Action } from "./action.ts";

type Listener = () => void;

/**
 * The actions of all that is on the screen now. What came last stands first, and wins a key that
 * is taken twice: the screen goes before the shell.
 */
export class ActionRegistry {
  readonly #groups = new Map<symbol, readonly Action[]>();
  readonly #listeners = new Set<Listener>();
  #all: readonly Action[] = [];

  readonly all = (): readonly Action[] => this.#all;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Adds a group, or replaces it. */
  set(owner: symbol, actions: readonly Action[]): void {
    this.#groups.set(owner, actions);
    this.#changed();
  }

  remove(owner: symbol): void {
    this.#groups.delete(owner);
    this.#changed();
  }

  #changed(): void {
    this.#all = [...this.#groups.values()].reverse().flat();
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
