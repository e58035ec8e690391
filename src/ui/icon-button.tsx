import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "../lib/cx.ts";
import { Tooltip } from "./tooltip.tsx";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  readonly icon: LucideIcon;
  /** What it does. Read to screen readers and shown as the tooltip. */
  readonly label: string;
  /** The shortcut that does the same, shown in the tooltip. */
  readonly keys?: string;
  readonly size?: "normal" | "small";
  /** For a button that stays pressed. */
  readonly isPressed?: boolean;
}

/** A button of one icon; always with a name. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  size = "normal",
  isPressed,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={isPressed}
        className={cx(
          "inline-flex shrink-0 items-center justify-center rounded text-ink-soft transition-colors",
          "hover:bg-hover hover:text-ink active:bg-pressed disabled:pointer-events-none disabled:opacity-50",
          "aria-pressed:bg-accent-soft aria-pressed:text-accent",
          size === "small" ? "size-control-small" : "size-control",
          className,
        )}
        {...rest}
      >
        <Icon aria-hidden size={size === "small" ? 14 : 16} />
      </button>
    </Tooltip>
  );
}
