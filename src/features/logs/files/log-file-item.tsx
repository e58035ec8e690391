import type { StoredLog } from "../../../bindings.ts";
import { formatBytes } from "../../../lib/format/bytes.ts";
import { formatCount } from "../../../lib/format/count.ts";

interface LogFileItemProps {
  readonly log: StoredLog;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One log of the list. */
export function LogFileItem({ log, isOpen, onOpen }: LogFileItemProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={isOpen || undefined}
        title={log.file_name}
        onClick={onOpen}
        className="w-full rounded px-2.5 py-1.5 text-left hover:bg-hover aria-[current=true]:bg-pressed"
      >
        <FileName name={log.file_name} />
        <span className="block truncate text-12 text-ink-faint tabular-nums">
          {formatCount(log.line_count, "line")} · {formatBytes(log.byte_count)}
        </span>
      </button>
    </li>
  );
}

/** A name whose end stays in sight: what tells two logs apart mostly stands there. */
function FileName({ name }: { name: string }) {
  const cut = Math.max(0, name.length - 14);
  return (
    <span className="flex min-w-0 font-medium text-13 text-ink">
      <span className="truncate">{name.slice(0, cut)}</span>
      <span className="shrink-0 whitespace-pre">{name.slice(cut)}</span>
    </span>
  );
}
