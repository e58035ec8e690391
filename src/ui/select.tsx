import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { styleNonce } from "../lib/style-nonce.ts";
import { CONTROL_CLASS } from "./control-class.ts";
import { useFieldIds } from "./field.tsx";
import { pickFrom } from "./pick-from.ts";

export interface SelectOption<V extends string> {
  readonly value: V;
  /** The words, also for typing ahead. */
  readonly label: string;
  /** Shown instead of the words, e.g. a badge. */
  readonly content?: ReactNode;
}

interface SelectProps<V extends string> {
  readonly options: readonly SelectOption<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly placeholder?: string;
  /** Needed outside a `Field`. */
  readonly label?: string;
  readonly isDisabled?: boolean;
  readonly size?: "normal" | "small";
}

/** One of a closed set. Above ten options use the palette or a search instead. */
export function Select<V extends string>(props: SelectProps<V>) {
  const {
    options,
    value,
    onChange,
    placeholder = "Choose",
    label,
    isDisabled = false,
    size = "normal",
  } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Radix.Root value={value ?? ""} onValueChange={pickFrom(options, onChange)} disabled={isDisabled}>
      <Radix.Trigger
        {...useFieldIds()}
        {...(label ? { "aria-label": label } : {})}
        className={cx(
          CONTROL_CLASS,
          "flex items-center justify-between gap-2 px-2.5 data-placeholder:text-ink-faint",
          size === "small" ? "h-control-small text-12" : "h-control",
        )}
      >
        <Radix.Value placeholder={placeholder}>{chosen?.content ?? chosen?.label}</Radix.Value>
        <ChevronDown aria-hidden size={14} className="shrink-0 text-ink-faint" />
      </Radix.Trigger>
      <SelectList options={options} />
    </Radix.Root>
  );
}

function SelectList<V extends string>({ options }: { options: readonly SelectOption<V>[] }) {
  const nonce = styleNonce();
  return (
    <Radix.Portal>
      <Radix.Content
        position="popper"
        sideOffset={4}
        collisionPadding={8}
        className="z-50 max-h-80 min-w-(--radix-select-trigger-width) animate-fade-in overflow-hidden rounded bg-raised p-1 shadow-popover"
      >
        <Radix.Viewport {...(nonce ? { nonce } : {})}>
          {options.map(({ value, label, content }) => (
            <Radix.Item
              key={value}
              value={value}
              textValue={label}
              className="flex h-7 select-none items-center gap-2 rounded-small pr-2 pl-7 text-13 text-ink outline-none data-highlighted:bg-hover"
            >
              <Radix.ItemIndicator className="absolute left-3">
                <Check aria-hidden size={14} className="text-accent" />
              </Radix.ItemIndicator>
              <Radix.ItemText>{content ?? label}</Radix.ItemText>
            </Radix.Item>
          ))}
        </Radix.Viewport>
      </Radix.Content>
    </Radix.Portal>
  );
}
