import { QueryClient } from "@tanstack/react-query";
import { CoreError } from "./core-error.ts";

const RETRIES_MAX = 2;

/**
 * The cache of the core's answers. The core is on this machine and says through its tags when an answer is
 * stale, so nothing is fetched again because of time, focus or a network that came back.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        networkMode: "always",
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => failures < RETRIES_MAX && mayPass(error),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Only a database that another program holds gets better by itself. */
function mayPass(error: Error): boolean {
  return error instanceof CoreError && error.code === "database_busy";
}
