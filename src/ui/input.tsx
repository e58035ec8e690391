import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { CONTROL_CLASS } from "./control-class.ts";
import { useFieldIds } from "./field.tsx";

interface InputProps extends ComponentProps<"input"> {
  /** An icon at the start, e.g. the lens of a search. */
  readonly icon?: LucideIcon;
  /** Something small at the end, e.g. a count of hits. */
  readonly trailing?: ReactNode;
  readonly isMonospace?: boolean;
}

/** A line of text. Inside a `Field` it is labelled; elsewhere it needs an `aria-label`. */
export function Input({ icon: Icon, trailing, isMonospace = false, className, ...rest }: InputProps) {
  return (
    <span className={cx("relative flex w-full items-center", className)}>
      {Icon && (
        <Icon aria-hidden size={14} className="pointer-events-none absolute left-2.5 text-ink-faint" />
      )}
      <input
        autoComplete="off"
        spellCheck={false}
        {...useFieldIds()}
        className={cx(
          CONTROL_CLASS,
          "h-control",
          Icon ? "pl-8" : "pl-2.5",
          trailing ? "pr-16" : "pr-2.5",
          isMonospace && "font-mono text-12",
        )}
        {...rest}
      />
      {trailing && (
        <span className="absolute right-2 flex items-center text-12 text-ink-faint">{trailing}</span>
      )}
    </span>
  );
}
