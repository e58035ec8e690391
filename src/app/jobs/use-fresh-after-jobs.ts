import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

/**
 * Asks again for everything in sight when the last job has ended. A job of this page makes its answers stale by
 * itself; one that was started before the page was loaded, or elsewhere, has nobody here who would.
 */
export function useFreshAfterJobs(runningCount: number): void {
  const client = useQueryClient();
  const countBefore = useRef(runningCount);
  // Synchronizes the cache with the core, whose jobs end without telling the page.
  useEffect(() => {
    if (countBefore.current > 0 && runningCount === 0) {
      void client.invalidateQueries({ refetchType: "active" });
    }
    countBefore.current = runningCount;
  }, [client, runningCount]);
}
