import type { LucideIcon } from "lucide-react";

/** An entry of a menu or context menu; `"separator"` draws a line. */
export type MenuItem =
  | "separator"
  | {
      readonly label: string;
      readonly icon?: LucideIcon;
      readonly keys?: string;
      readonly isDangerous?: boolean;
      readonly isDisabled?: boolean;
      readonly onSelect: () => void;
    };

export const MENU_CLASS = "z-50 min-w-48 animate-fade-in rounded bg-raised p-1 shadow-popover";
export const MENU_SEPARATOR_CLASS = "my-1 h-px bg-line";

export function menuItemClass(isDangerous: boolean): string {
  const look = isDangerous
    ? "text-danger data-highlighted:bg-danger-soft"
    : "text-ink data-highlighted:bg-hover";
  return `flex h-7 select-none items-center gap-2 rounded-small px-2 text-13 outline-none data-disabled:opacity-50 ${look}`;
}
