import { ChevronRight } from "lucide-react";
import type { Skipped } from "../../../bindings.ts";
import { formatCount } from "../../../lib/format/count.ts";

/** What was met and not read, and why; a gap in the logs is a gap in the answer. */
export function SkippedFiles({ skipped }: { skipped: readonly Skipped[] }) {
  return (
    <details className="group mt-4">
      <summary className="flex w-fit cursor-default list-none items-center gap-1 rounded text-13 text-warning">
        <ChevronRight aria-hidden size={14} className="transition-transform group-open:rotate-90" />
        {formatCount(skipped.length, "file was", "files were")} not read
      </summary>
      <ul className="mt-2 flex max-h-60 flex-col gap-2 overflow-y-auto pl-5">
        {skipped.map(({ path, reason }) => (
          <li key={path} className="text-12">
            <p className="font-mono text-ink wrap-anywhere">{path}</p>
            <p className="text-ink-soft">{reason}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
