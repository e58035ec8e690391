import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";
import { type ReactNode, useId } from "react";
import { ControlLabel } from "./control-label.tsx";

interface CheckboxProps {
  readonly label: ReactNode;
  /** `null` when some of what it stands for is chosen. */
  readonly isChecked: boolean | null;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly hint?: string;
}

/** A choice that takes effect with the form around it. For an immediate effect use `Switch`. */
export function Checkbox({ label, isChecked, onChange, isDisabled = false, hint }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <Radix.Root
        id={id}
        checked={isChecked ?? "indeterminate"}
        onCheckedChange={(checked) => onChange(checked === true)}
        disabled={isDisabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded-small border border-line-strong bg-surface text-on-accent transition-colors hover:border-ink-faint disabled:opacity-50 data-[state=checked]:border-accent data-[state=indeterminate]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:bg-accent"
      >
        <Radix.Indicator>
          {isChecked === null ? (
            <Minus aria-hidden size={12} strokeWidth={3} />
          ) : (
            <Check aria-hidden size={12} strokeWidth={3} />
          )}
        </Radix.Indicator>
      </Radix.Root>
      <ControlLabel id={id} label={label} hint={hint} />
    </div>
  );
}
