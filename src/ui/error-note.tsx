import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { asSentence, type CoreError } from "../lib/core/core-error.ts";

interface ErrorNoteProps {
  readonly error: CoreError;
  /** A button for what the hint says, where the screen can do it. */
  readonly action?: ReactNode;
}

/** A failure beside what failed, e.g. above the buttons of a form: what it was, and what to do next below it. */
export function ErrorNote({ error, action }: ErrorNoteProps) {
  return (
    <div role="alert" className="flex items-start gap-2 rounded bg-danger-soft px-3 py-2 text-13">
      <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-danger" />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="text-ink">{asSentence(error.message)}</p>
        {error.hint && <p className="text-ink-soft">{asSentence(error.hint)}</p>}
        {action && <div className="mt-2">{action}</div>}
      </div>
    </div>
  );
}
