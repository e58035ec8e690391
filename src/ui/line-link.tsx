import { Link } from "@tanstack/react-router";
import type { IssueId, LogFileId } from "../bindings.ts";
import { cx } from "../lib/cx.ts";

interface LineLinkProps {
  readonly issueId: IssueId;
  readonly logFileId: LogFileId;
  /** The log's name within the issue. */
  readonly file: string;
  /** The line, 1-based. */
  readonly line: number;
  readonly className?: string;
  /** -1 where the keyboard gets to the line in another way. */
  readonly tabIndex?: 0 | -1;
}

/** A cited line as `file:line`; opens the log there. Of a long name the end gives way, never the number. */
export function LineLink({ issueId, logFileId, file, line, className, tabIndex = 0 }: LineLinkProps) {
  return (
    <Link
      to="/issues/$issueId/logs"
      params={{ issueId }}
      search={{ log: logFileId, line }}
      aria-label={`${file}:${line}`}
      title={`Open ${file} at line ${line}`}
      tabIndex={tabIndex}
      className={cx(
        "inline-flex min-w-0 max-w-full font-mono text-12 text-accent hover:text-accent-hover hover:underline",
        className,
      )}
    >
      <span className="truncate">{file}</span>
      <span className="shrink-0 tabular-nums">:{line}</span>
    </Link>
  );
}
