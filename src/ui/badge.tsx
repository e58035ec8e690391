import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

export type Tone = "neutral" | "accent" | "danger" | "warning" | "caution" | "success" | "info" | "redacted";

const TONES: Record<Tone, string> = {
  neutral: "bg-neutral-soft text-neutral",
  accent: "bg-accent-soft text-accent",
  danger: "bg-danger-soft text-danger",
  warning: "bg-warning-soft text-warning",
  caution: "bg-caution-soft text-caution",
  success: "bg-success-soft text-success",
  info: "bg-info-soft text-info",
  redacted: "bg-redacted-soft text-redacted",
};

interface BadgeProps {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A word about a thing. The words carry the meaning; the colour only repeats it. */
export function Badge({ tone = "neutral", icon: Icon, children }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex h-5 w-fit shrink-0 items-center gap-1 whitespace-nowrap rounded-small px-1.5 align-middle font-medium text-11",
        TONES[tone],
      )}
    >
      {Icon && <Icon aria-hidden size={12} />}
      {children}
    </span>
  );
}
