import { RadioGroup } from "radix-ui";
import { useId } from "react";
import { ControlLabel } from "./control-label.tsx";
import { pickFrom } from "./pick-from.ts";

interface RadioListProps<V extends string> {
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly value: V; readonly label: string; readonly hint?: string }>;
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Starts at the chosen one, where the list is what a dialog is opened for. */
  readonly autoFocus?: boolean;
}

/** One of a few, each with a sentence that says what it means. */
export function RadioList<V extends string>({
  label,
  options,
  value,
  onChange,
  autoFocus = false,
}: RadioListProps<V>) {
  const id = useId();
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={pickFrom(options, onChange)}
      className="flex flex-col gap-2.5"
    >
      {options.map((option) => (
        <div key={option.value} className="flex items-start gap-2">
          <RadioGroup.Item
            id={`${id}-${option.value}`}
            value={option.value}
            autoFocus={autoFocus && option.value === value}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            className="mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface hover:border-ink-faint data-[state=checked]:border-accent"
          >
            <RadioGroup.Indicator className="size-2 rounded-full bg-accent" />
          </RadioGroup.Item>
          <ControlLabel id={`${id}-${option.value}`} label={option.label} hint={option.hint} />
        </div>
      ))}
    </RadioGroup.Root>
  );
}
