import { CircleAlert } from "lucide-react";
import type { CoreError } from "../lib/core/core-error.ts";

/** A failure beside what failed, e.g. above the buttons of a form. */
export function ErrorNote({ error }: { error: CoreError }) {
  return (
    <div role="alert" className="flex items-start gap-2 rounded bg-danger-soft px-3 py-2 text-13">
      <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-danger" />
      <p className="text-ink">
        {error.message} {error.hint && <span className="text-ink-soft">{error.hint}</span>}
      </p>
    </div>
  );
}
