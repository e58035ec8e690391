import { useIsMutating } from "@tanstack/react-query";
import type { Job } from "../../bindings.ts";
import { useCommandQuery } from "../core/command-query.ts";

const POLL_MILLISECONDS = 400;

/** The long work that is going on now, whoever started it. */
export function useRunningJobs(): readonly Job[] {
  const isChanging = useIsMutating() > 0;
  const jobs = useCommandQuery(
    "listJobs",
    {},
    { pollMilliseconds: (newest = []) => (isChanging || newest.some(isRunning)) && POLL_MILLISECONDS },
  );
  return (jobs.data ?? []).filter(isRunning);
}

function isRunning({ state }: Job): boolean {
  return state === "running";
}
