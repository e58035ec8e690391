import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

interface ScrollRegionProps {
  /** What scrolls here, for screen readers. */
  readonly label: string;
  /** Keeps the scroll position under this name while the person is on another screen. */
  readonly scrollId?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part that scrolls by itself and holds nothing to focus: it takes the focus, so that keys can scroll it. */
export function ScrollRegion({ label, scrollId, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section with a name would be a landmark, and these are many.
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      tabIndex={0}
      aria-label={label}
      data-scroll-restoration-id={scrollId}
      className={cx("-outline-offset-2 overflow-auto", className)}
    >
      {children}
    </div>
  );
}
