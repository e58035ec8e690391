import type { StoredEvidence } from "../../bindings.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { LogLine } from "../../ui/log-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

/** Lines that are shown before and after. */
const AROUND = 5;

/** The lines around one of evidence, redacted, as they stand in its log. */
export function LinesAround({ evidence: { log_file_id, file, line } }: { evidence: StoredEvidence }) {
  const from_line = Math.max(1, line - AROUND);
  const count = line - from_line + 1 + AROUND;
  const around = useCommandQuery("readLogLines", { log_file_id, from_line, count });
  if (around.error) {
    return <ErrorNote error={around.error} />;
  }
  return (
    <section
      aria-label={`Lines around line ${line} of ${file}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="mt-2 overflow-x-auto rounded border bg-sunken py-1"
    >
      {around.isPending && <Skeleton className="m-2 h-3 w-1/2" />}
      <div className="w-max min-w-full">
        {around.data?.lines.map(({ line: number, text, level }) => (
          <div key={number} className={number === line ? "bg-accent-soft" : undefined}>
            <LogLine
              number={number}
              text={text}
              level={level}
              numberWidth={String(line + AROUND).length + 1}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
