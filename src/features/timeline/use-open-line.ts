import { getRouteApi } from "@tanstack/react-router";
import type { TimelineEvent } from "../../bindings.ts";

const route = getRouteApi("/issues/$issueId/timeline");

/** Opens the log at the line that an event was read from. */
export function useOpenLine(): (event: TimelineEvent) => void {
  const navigate = route.useNavigate();
  return ({ log_file_id, source_line }) => {
    if (log_file_id !== null && source_line !== null) {
      void navigate({ to: "/issues/$issueId/logs", search: { log: log_file_id, line: source_line } });
    }
  };
}
