import { cx } from "../lib/cx.ts";
import { type Stretch, segmentsOf } from "../lib/log/segments.ts";

interface LogTextProps {
  readonly text: string;
  /** Where a search matched. */
  readonly hits?: readonly Stretch[];
  /** True for the hit that the person stands on. */
  readonly isCurrentHit?: boolean;
}

/** The text of a log line in monospace, with redacted values and hits marked. */
export function LogText({ text, hits = [], isCurrentHit = false }: LogTextProps) {
  return (
    <span className="whitespace-pre font-mono text-12">
      {segmentsOf(text, hits).map((segment) => {
        if (!segment.isHit && !segment.isRedacted) {
          return segment.text;
        }
        const Tag = segment.isHit ? "mark" : "span";
        return (
          <Tag
            key={segment.start}
            className={cx(
              "rounded-small",
              segment.isHit ? "text-on-match" : "text-redacted",
              segment.isHit ? (isCurrentHit ? "bg-match-current" : "bg-match") : "bg-redacted-soft",
            )}
          >
            {segment.text}
          </Tag>
        );
      })}
    </span>
  );
}
