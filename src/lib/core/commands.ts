import { cacheEffects, createCommands, type Invoke } from "../../bindings.ts";
import { toCoreError } from "./core-error.ts";

type Generated = ReturnType<typeof createCommands>;
type Effects = typeof cacheEffects;

/** A command of the core, as the generated client names it. */
export type CommandName = keyof Generated;
export type Requests = { [N in CommandName]: Parameters<Generated[N]>[0] };
export type Responses = { [N in CommandName]: Awaited<ReturnType<Generated[N]>> };

/** Every command as a function, in a form that a generic name can index. */
export type Commands = { readonly [N in CommandName]: (request: Requests[N]) => Promise<Responses[N]> };

/** Commands that only read; their answers are cached. */
export type QueryName = {
  [N in CommandName]: Effects[N] extends { provides: readonly string[] } ? N : never;
}[CommandName];
/** Commands that change something; they make cached answers stale. */
export type MutationName = Exclude<CommandName, QueryName>;

/** The generated client over a host, with every failure as a `CoreError`. */
export function commandsOver(invoke: Invoke): Commands {
  return createCommands(async (command, request) => {
    try {
      return await invoke(command, request);
    } catch (thrown) {
      throw toCoreError(thrown);
    }
  });
}

/** The cache tags of a command. */
export function tagsOf(name: CommandName): readonly string[] {
  const effect: { provides?: readonly string[]; invalidates?: readonly string[] } = cacheEffects[name];
  return effect.provides ?? effect.invalidates ?? [];
}

/** True when running `changed` makes cached answers of `cached` stale. */
export function makesStale(changed: MutationName, cached: CommandName): boolean {
  const touched = new Set(tagsOf(changed));
  return tagsOf(cached).some((tag) => touched.has(tag));
}

/** True for a name that stands in the list of commands. */
export function isCommandName(name: unknown): name is CommandName {
  return typeof name === "string" && Object.hasOwn(cacheEffects, name);
}
