import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { pickFrom } from "./pick-from.ts";

interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly value: V; readonly label: ReactNode }>;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly size?: "normal" | "small";
}

/** One of a few, all in sight: a radio group in one piece. Arrow keys choose. */
export function Segmented<V extends string>({
  label,
  options,
  value,
  onChange,
  size = "normal",
}: SegmentedProps<V>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={pickFrom(options, onChange)}
      orientation="horizontal"
      className={cx(
        "inline-flex w-fit items-stretch rounded border border-line bg-sunken p-0.5",
        size === "small" ? "h-control-small" : "h-control",
      )}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className={cx(
            "inline-flex items-center gap-1.5 whitespace-nowrap rounded-small px-2.5 text-12 text-ink-soft transition-colors hover:text-ink",
            "data-[state=checked]:bg-raised data-[state=checked]:font-medium data-[state=checked]:text-ink data-[state=checked]:shadow-raised",
          )}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
