import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { StoredLog } from "../../../bindings.ts";
import { formatBytes } from "../../../lib/format/bytes.ts";
import { formatCount } from "../../../lib/format/count.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Moment } from "../../../ui/moment.tsx";

interface LogFactsProps {
  readonly log: StoredLog;
  readonly onDelete: () => void;
}

/** What is known of the open log: format, zone, time span, redaction. */
export function LogFacts({ log, onDelete }: LogFactsProps) {
  return (
    <section
      aria-label="About this log"
      className="max-h-[45%] shrink-0 overflow-y-auto border-t px-4 py-2.5"
    >
      <header className="flex items-center justify-between">
        <h3 className="text-12 text-ink-faint">About this log</h3>
        <IconButton icon={Trash2} label="Delete this log" size="small" className="-mr-2" onClick={onDelete} />
      </header>
      <dl className="flex flex-col gap-1 text-12">
        <Fact name="Size">{formatBytes(log.byte_count)}</Fact>
        <Fact name="Format">{log.format ?? "Not recognised"}</Fact>
        <Fact name="Encoding">{log.encoding.toUpperCase()}</Fact>
        <Fact name="Zone">{log.zone ?? "Unknown"}</Fact>
        <Fact name="From">{log.first_timestamp ? <Moment at={log.first_timestamp} /> : "No times"}</Fact>
        {log.last_timestamp && (
          <Fact name="To">
            <Moment at={log.last_timestamp} />
          </Fact>
        )}
        <Fact name="Redacted">{formatCount(log.redacted_values, "value")}</Fact>
        <Fact name="Approved">{log.approved_at ? <Moment at={log.approved_at} /> : "No"}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="w-16 shrink-0 text-ink-faint">{name}</dt>
      <dd className="max-w-full truncate text-ink-soft tabular-nums">{children}</dd>
    </div>
  );
}
