import type { LucideIcon } from "lucide-react";

/** Something a person can do here, offered in the palette and, with keys, on the keyboard. */
export interface Action {
  /** Unique among what is registered at one time. */
  readonly id: string;
  /** What it does, as a verb: `Create issue`. */
  readonly title: string;
  /** Under which heading it stands in the palette and the sheet of shortcuts. */
  readonly section: string;
  /** The keys, e.g. `j`, `mod+k`, `shift+d`, or one after the other: `g i`. */
  readonly keys?: string;
  readonly icon?: LucideIcon;
  /** Further words under which the palette finds it. */
  readonly keywords?: readonly string[];
  /** False for what makes no sense in a list, such as moving the selection. It is still in the sheet. */
  readonly isInPalette?: boolean;
  /** True when the keys also work while a text field has the focus. */
  readonly worksWhileTyping?: boolean;
  readonly run: () => void;
}

/** Only a shortcut: shown in the sheet, not in the palette. */
export type Shortcut = Pick<Action, "title" | "section" | "run" | "worksWhileTyping"> & {
  readonly keys: string;
};
