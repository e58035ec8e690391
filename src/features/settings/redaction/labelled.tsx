import type { ReactNode } from "react";

interface LabelledProps {
  readonly label: string;
  readonly hint?: string;
  /** A group of controls that carries the same name for screen readers. */
  readonly children: ReactNode;
}

/** The words above a group of controls, as `Field` has them above one. */
export function Labelled({ label, hint, children }: LabelledProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="font-medium text-12 text-ink">
        {label}
      </span>
      {children}
      {hint && <p className="text-12 text-ink-faint">{hint}</p>}
    </div>
  );
}
