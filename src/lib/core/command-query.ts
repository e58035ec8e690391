import {
  keepPreviousData,
  type Query,
  type QueryClient,
  queryOptions,
  useQueries,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { Commands, QueryName, Requests, Responses } from "./commands.ts";
import { useCore } from "./core-context.ts";
import type { CoreError } from "./core-error.ts";

interface CommandQueryOptions<N extends QueryName> {
  /** False while the request cannot be made yet. */
  readonly enabled?: boolean;
  /** In how many milliseconds to ask again, for what changes by itself such as the progress of a job. */
  readonly pollMilliseconds?: (newest: Responses[N] | undefined) => number | false;
  /** Show the last answer while the next one is on its way, e.g. as a filter changes. */
  readonly keepPrevious?: boolean;
}

function commandQuery<N extends QueryName>(commands: Commands, name: N, request: Requests[N]) {
  return queryOptions<Responses[N], CoreError>({
    queryKey: [name, request],
    queryFn: () => commands[name](request),
  });
}

/** The answer of a command that reads. It is fetched again when a command invalidates one of its tags. */
export function useCommandQuery<N extends QueryName>(
  name: N,
  request: Requests[N],
  { enabled = true, pollMilliseconds, keepPrevious = false }: CommandQueryOptions<N> = {},
) {
  const commands = useCore();
  return useQuery({
    ...commandQuery(commands, name, request),
    enabled,
    refetchInterval: ({ state }: Query<Responses[N], CoreError>) => pollMilliseconds?.(state.data) ?? false,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Several answers of one command at once, e.g. the pages of a long list that are in sight. */
export function useCommandQueries<N extends QueryName>(name: N, requests: readonly Requests[N][]) {
  const commands = useCore();
  return useQueries({ queries: requests.map((request) => commandQuery(commands, name, request)) });
}

/** Asks from an event handler: the cached answer when there is one, else the core's. */
export function useCommandFetch() {
  const commands = useCore();
  const client: QueryClient = useQueryClient();
  return <N extends QueryName>(name: N, request: Requests[N]): Promise<Responses[N]> =>
    client.fetchQuery(commandQuery(commands, name, request));
}

/** Lets go of an answer that is not on the screen any more, for answers that are large and many. */
export function useCommandForget() {
  const client: QueryClient = useQueryClient();
  return <N extends QueryName>(name: N, request: Requests[N]): void =>
    client.removeQueries({ queryKey: [name, request], exact: true, type: "inactive" });
}
