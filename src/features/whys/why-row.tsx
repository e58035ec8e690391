import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../../lib/cx.ts";

interface WhyRowProps {
  readonly level: number;
  /** A mark before the text, e.g. the state. */
  readonly icon: ReactNode;
  /** Whether what is under it is shown; `null` when nothing is. */
  readonly isOpen: boolean | null;
  readonly onToggle?: () => void;
  readonly children: ReactNode;
}

/** Deeper levels keep this indentation and say their level instead, so that there is always room to read. */
const INDENTED_LEVELS_MAX = 8;

/** The frame of a row of the outline: guides for its levels, the arrow, the icon, and the text. */
export function WhyRow({ level, icon, isOpen, onToggle, children }: WhyRowProps) {
  const guides = Math.min(level, INDENTED_LEVELS_MAX) - 1;
  return (
    <div className="flex min-w-0">
      {Array.from({ length: guides }, (_, guide) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: guides are all alike.
        <span key={guide} aria-hidden className="ml-2.5 w-2 shrink-0 border-line-strong border-l lg:w-3.5" />
      ))}
      <span
        aria-hidden
        onClick={onToggle}
        className="mt-2 inline-flex size-5 shrink-0 items-center justify-center"
      >
        {isOpen !== null && (
          <ChevronRight
            size={14}
            className={cx("text-ink-faint transition-transform", isOpen && "rotate-90")}
          />
        )}
      </span>
      <span className="mt-2.5 mr-2 shrink-0">{icon}</span>
      <div className="min-w-0 flex-1 py-2">
        {level > INDENTED_LEVELS_MAX && <p className="text-11 text-ink-faint">Level {level}</p>}
        {children}
      </div>
    </div>
  );
}
