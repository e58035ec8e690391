import type { ReactNode } from "react";

interface ControlLabelProps {
  /** The control's id; it is described by the hint as `<id>-hint`. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint: string | undefined;
}

/** What stands beside a switch, a box or a radio: its name, and what it means. */
export function ControlLabel({ id, label, hint }: ControlLabelProps) {
  return (
    <div>
      <label htmlFor={id} className="text-13 text-ink">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}
