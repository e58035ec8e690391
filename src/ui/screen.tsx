import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

interface ScreenProps {
  /** The screen's name, its one `h1`. */
  readonly title: string;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  /** Filters or a search under the title. */
  readonly toolbar?: ReactNode;
  /** False for a screen whose parts scroll by themselves. */
  readonly isScrolling?: boolean;
  readonly children: ReactNode;
}

/** The frame of a screen: title, buttons, filters, and the part below that scrolls. */
export function Screen({ title, aside, actions, toolbar, isScrolling = true, children }: ScreenProps) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-13 shrink-0 items-center gap-3 border-b px-5">
        <h1 className="truncate font-semibold text-16 text-ink">{title}</h1>
        {aside !== undefined && <span className="text-12 text-ink-faint tabular-nums">{aside}</span>}
        <div className="ml-auto flex items-center gap-2">{actions}</div>
      </header>
      {toolbar !== undefined && (
        <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-2">{toolbar}</div>
      )}
      <ScreenBody isScrolling={isScrolling}>{children}</ScreenBody>
    </div>
  );
}

/** The scrolling part alone, for tabs of an issue, which have their title above them. */
export function ScreenBody({ isScrolling = true, children }: Pick<ScreenProps, "isScrolling" | "children">) {
  return (
    <div
      data-scroll-restoration-id="screen"
      className={cx(
        "min-h-0 flex-1",
        isScrolling ? "overflow-y-auto px-5 py-4" : "flex flex-col overflow-hidden",
      )}
    >
      {children}
    </div>
  );
}
