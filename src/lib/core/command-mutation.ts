import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isCommandName, type MutationName, makesStale, type Requests, type Responses } from "./commands.ts";
import { useCore } from "./core-context.ts";
import type { CoreError } from "./core-error.ts";

/**
 * Runs a command that changes something. Which cached answers are then stale is declared with the command in
 * the core and read from its tags; nothing is invalidated by hand. It is done after a failure too, because a
 * long command may have kept a part of its work.
 */
export function useCommandMutation<N extends MutationName>(name: N) {
  const commands = useCore();
  const client = useQueryClient();
  return useMutation<Responses[N], CoreError, Requests[N]>({
    mutationKey: [name],
    mutationFn: (request) => commands[name](request),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [cached] }) => isCommandName(cached) && makesStale(name, cached),
      }),
  });
}
