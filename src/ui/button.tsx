import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "../lib/cx.ts";
import { Spinner } from "./spinner.tsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: LucideIcon;
  /** Shows that the act is under way and takes no second press. */
  readonly isBusy?: boolean;
}

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line-strong bg-raised text-ink shadow-raised hover:bg-hover active:bg-pressed",
  quiet: "text-ink-soft hover:bg-hover hover:text-ink active:bg-pressed",
  danger: "bg-danger text-on-danger hover:bg-danger-hover",
};

const SIZES: Record<ButtonSize, string> = {
  normal: "h-control gap-2 px-3 text-13",
  small: "h-control-small gap-1.5 px-2 text-12",
};

/** A button. One primary a view; secondary is the default. */
export function Button({
  variant = "secondary",
  size = "normal",
  icon: Icon,
  isBusy = false,
  disabled = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      className={cx(
        "inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded font-medium",
        "transition-colors disabled:opacity-50",
        VARIANTS[variant],
        SIZES[size],
        className,
      )}
      {...rest}
    >
      {isBusy ? <Spinner /> : Icon && <Icon aria-hidden size={size === "small" ? 14 : 16} />}
      {children}
    </button>
  );
}
