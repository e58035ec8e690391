import type { ReactNode } from "react";
import type { LogLine, StoredLog } from "../../../bindings.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import { LogText } from "../../../ui/log-text.tsx";
import { LOG_CHARACTER_PIXELS, useLogLineHeight } from "../../../ui/virtual/row-height.ts";
import { VirtualLines } from "../../../ui/virtual/virtual-lines.tsx";
import { useLogLines } from "../viewer/use-log-lines.ts";
import type { Place } from "../viewer/use-place.ts";
import { replacedStretches } from "./replaced-stretches.ts";

interface ComparedLinesProps {
  readonly log: StoredLog;
  readonly place: Place;
}

/** Characters of a line that are drawn. */
const CHARACTERS_MAX = 2_000;
/** Room beside the text of a column. */
const COLUMN_PADDING_PIXELS = 96;

/** Each line before and after redaction, side by side; both columns scroll sideways together. */
export function ComparedLines({ log, place }: ComparedLinesProps) {
  const originals = useLogLines(log, true);
  const redacted = useLogLines(log, false);
  const lineHeight = useLogLineHeight();
  const error = originals.error ?? redacted.error;
  if (error) {
    return <ErrorState error={error} onRetry={originals.error ? originals.retry : redacted.retry} />;
  }
  const active = place.line ?? 0;
  const stretches = stretchesOf(originals.lineAt(active), redacted.lineAt(active));
  const longest = Math.min(CHARACTERS_MAX, Math.max(originals.longest, redacted.longest));
  const textWidth = Math.ceil(longest * LOG_CHARACTER_PIXELS) + COLUMN_PADDING_PIXELS;
  return (
    <>
      <ColumnHeads />
      <VirtualLines
        key={log.log_file_id}
        label={`Lines of ${log.file_name} before and after redaction`}
        count={log.line_count}
        lineHeight={lineHeight}
        activeIndex={active - 1}
        anchorIndex={active - 1}
        activeLeft={stretches[0] && stretches[0].start * LOG_CHARACTER_PIXELS}
        columns={2}
        onMove={(index) => place.moveTo(index + 1)}
        renderLine={(index) => (
          <ComparedLine
            number={index + 1}
            original={originals.lineAt(index + 1)}
            redacted={redacted.lineAt(index + 1)}
            isActive={index + 1 === active}
          />
        )}
        onLinesInSight={(first, last) => {
          originals.onRowsInSight(first, last);
          redacted.onRowsInSight(first, last);
        }}
        scrollId={`compared-${log.log_file_id}`}
        textWidth={textWidth}
      />
    </>
  );
}

const ROW_CLASS = "grid grid-cols-[3.5rem_minmax(0,1fr)_minmax(0,1fr)] gap-3";

function ColumnHeads() {
  return (
    <div
      aria-hidden
      className={`${ROW_CLASS} shrink-0 border-b py-1 pr-4 font-medium text-11 text-ink-faint`}
    >
      <span className="text-right">Line</span>
      <span>Original, stays here</span>
      <span>Redacted, may be sent</span>
    </div>
  );
}

interface ComparedLineProps {
  readonly number: number;
  readonly original: LogLine | undefined;
  readonly redacted: LogLine | undefined;
  readonly isActive: boolean;
}

function ComparedLine({ number, original, redacted, isActive }: ComparedLineProps) {
  const before = original?.text.slice(0, CHARACTERS_MAX) ?? "";
  const after = redacted?.text.slice(0, CHARACTERS_MAX) ?? "";
  return (
    <span className={`${ROW_CLASS} sticky left-0 h-(--log-line-height) w-(--view-width) items-center pr-4`}>
      <span className="select-none text-right font-mono text-11 text-ink-faint tabular-nums">{number}</span>
      <Shifted>
        <LogText text={before} hits={stretchesOf(original, redacted)} isCurrentHit={isActive} />
      </Shifted>
      <Shifted>
        <LogText text={after} />
      </Shifted>
    </span>
  );
}

/** A cell whose text moves as the list scrolls sideways. */
function Shifted({ children }: { children: ReactNode }) {
  return (
    <span className="overflow-hidden whitespace-pre">
      <span className="inline-block [transform:translateX(calc(var(--scroll-left,0px)*-1))]">{children}</span>
    </span>
  );
}

function stretchesOf(original: LogLine | undefined, redacted: LogLine | undefined) {
  return original && redacted
    ? replacedStretches(original.text.slice(0, CHARACTERS_MAX), redacted.text.slice(0, CHARACTERS_MAX))
    : [];
}
