import { Inbox, type LucideIcon, ScrollText, Search, Settings } from "lucide-react";

/** A screen of the rail. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys: string;
}

export const PLACES: readonly Place[] = [
  { path: "/issues", label: "Issues", icon: Inbox, keys: "g i" },
  { path: "/search", label: "Search", icon: Search, keys: "g s" },
  { path: "/audit", label: "Audit", icon: ScrollText, keys: "g a" },
  { path: "/settings", label: "Settings", icon: Settings, keys: "g ," },
];
