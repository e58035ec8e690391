import { useCommandQuery } from "../../lib/core/command-query.ts";

/** Walks the whole chain when it is asked to, each time anew; the last result stays until then. */
export function useChainCheck() {
  const { data, error, isFetching, dataUpdatedAt, refetch } = useCommandQuery(
    "verifyAuditLog",
    {},
    { enabled: false },
  );
  return { report: data, error, isRunning: isFetching, checkedAt: dataUpdatedAt, run: () => void refetch() };
}

export type ChainCheck = ReturnType<typeof useChainCheck>;
