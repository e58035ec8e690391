import { Link } from "@tanstack/react-router";
import { Tooltip } from "../../ui/tooltip.tsx";
import type { Citation } from "./citation.ts";
import { useCitedIssueAround } from "./cited-issue.ts";

const CHIP_CLASS = "rounded-small px-1 py-px font-mono text-[0.85em] wrap-anywhere";

/** A cited line; it opens the log there. A log that is no longer in the issue is only named. */
export function CitationLink({ file, line }: Citation) {
  const { issueId, logIdOf } = useCitedIssueAround();
  const log = logIdOf(file);
  const words = `${file}:${line}`;
  if (log === undefined) {
    return <span className={`${CHIP_CLASS} bg-neutral-soft text-neutral`}>{words}</span>;
  }
  return (
    <Tooltip text={`Open ${file} at line ${line}`}>
      <Link
        to="/issues/$issueId/logs"
        params={{ issueId }}
        search={{ log, line }}
        className={`${CHIP_CLASS} bg-accent-soft text-accent hover:underline`}
      >
        {words}
      </Link>
    </Tooltip>
  );
}
