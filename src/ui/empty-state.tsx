import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What to do first. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What stands where there is nothing yet: why, and the first thing to do. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex h-full min-h-56 flex-col items-center justify-center gap-1 p-8 text-center">
      <Icon aria-hidden size={24} strokeWidth={1.5} className="mb-2 text-ink-faint" />
      <p className="font-medium text-14 text-ink">{title}</p>
      {children !== undefined && <p className="max-w-md text-13 text-ink-soft">{children}</p>}
      {actions !== undefined && <div className="mt-4 flex gap-2">{actions}</div>}
    </div>
  );
}
