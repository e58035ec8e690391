import type { ReactNode } from "react";

interface SectionHeaderProps {
  readonly title: string;
  /** A number or a word beside the title. */
  readonly aside?: ReactNode;
  readonly description?: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
}

/** The head of a part of a screen. */
export function SectionHeader({ title, aside, description, actions, level = 2 }: SectionHeaderProps) {
  const Heading = `h${level}` as const;
  return (
    <header className="mb-3 flex min-h-control-small items-start gap-3">
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-2">
          <Heading className="truncate font-semibold text-14 text-ink">{title}</Heading>
          {aside !== undefined && <span className="text-12 text-ink-faint tabular-nums">{aside}</span>}
        </div>
        {description !== undefined && <p className="mt-0.5 text-12 text-ink-faint">{description}</p>}
      </div>
      {actions !== undefined && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
    </header>
  );
}
