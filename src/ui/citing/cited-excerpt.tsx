import { formatCount } from "../../lib/format/count.ts";
import { LogText } from "../log-text.tsx";
import type { CitedText } from "./cited-text.ts";

/** What will be cited: the first line and where it stands. */
export function CitedExcerpt({ cited: { lines, text } }: { cited: CitedText }) {
  const [first, ...others] = lines;
  return (
    <figure className="rounded border bg-sunken px-3 py-2">
      <div className="max-h-24 overflow-y-auto [overflow-wrap:anywhere] [&_span]:whitespace-pre-wrap">
        <LogText text={text} />
      </div>
      <figcaption className="mt-1 text-12 text-ink-faint">
        {first && `${first.file}, line ${first.line}`}
        {others.length > 0 && ` and ${formatCount(others.length, "more line")}`}
      </figcaption>
    </figure>
  );
}
