import type { Cause, IssueId, LogFileId } from "../../../bindings.ts";
import { LineLink } from "../../../ui/line-link.tsx";
import { LogText } from "../../../ui/log-text.tsx";
import { Moment } from "../../../ui/moment.tsx";

interface CitedLineProps {
  readonly issueId: IssueId;
  /** Unknown when the log was deleted since. */
  readonly logFileId: LogFileId | undefined;
  readonly cause: Cause;
}

/** The deciding line as it stands in its log; opens the log there. */
export function CitedLine({ issueId, logFileId, cause: { file, line, text, timestamp } }: CitedLineProps) {
  return (
    <figure className="mt-3 border-accent-line border-l-2 pl-3">
      <blockquote className="text-ink [&_span]:wrap-anywhere [&_span]:whitespace-pre-wrap">
        <LogText text={text} />
      </blockquote>
      <figcaption className="mt-1.5 flex flex-wrap items-center gap-x-3 text-12 text-ink-faint">
        {logFileId === undefined ? (
          <span>
            {file}, line {line}
          </span>
        ) : (
          <LineLink issueId={issueId} logFileId={logFileId} file={file} line={line} />
        )}
        {timestamp !== null && <Moment at={timestamp} />}
      </figcaption>
    </figure>
  );
}
