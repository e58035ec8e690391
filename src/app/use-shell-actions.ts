import { Keyboard, Monitor, Moon, Plus, Rows3, Sun } from "lucide-react";
import { useActions } from "../lib/actions/use-actions.ts";
import { useSettings } from "../lib/settings/use-settings.ts";
import { PLACES } from "./places.ts";
import { useGoTo } from "./use-go-to.ts";

/** What can be done on every screen. */
export function useShellActions(openOverlay: (overlay: "palette" | "shortcuts") => void): void {
  const goTo = useGoTo();
  const {
    settings: { density, time_display },
    change,
  } = useSettings();
  const other = density === "compact" ? "comfortable" : "compact";
  useActions([
    ...PLACES.map(({ path, label, icon, keys }) => ({
      id: `go-to-${path}`,
      title: `Go to ${label.toLowerCase()}`,
      section: "Go to",
      keys,
      icon,
      run: () => goTo(path),
    })),
    {
      id: "new-issue",
      title: "Create issue",
      section: "General",
      keys: "c",
      icon: Plus,
      run: () => goTo("/issues/new"),
    },
    {
      id: "palette",
      title: "Find or do anything",
      section: "General",
      keys: "mod+k",
      isInPalette: false,
      worksWhileTyping: true,
      run: () => openOverlay("palette"),
    },
    {
      id: "shortcuts",
      title: "Show keyboard shortcuts",
      section: "General",
      keys: "?",
      icon: Keyboard,
      run: () => openOverlay("shortcuts"),
    },
    {
      id: "theme-light",
      title: "Use the light theme",
      section: "Appearance",
      icon: Sun,
      run: () => change({ theme: "light" }),
    },
    {
      id: "theme-dark",
      title: "Use the dark theme",
      section: "Appearance",
      icon: Moon,
      run: () => change({ theme: "dark" }),
    },
    {
      id: "theme-system",
      title: "Use the system's theme",
      section: "Appearance",
      icon: Monitor,
      run: () => change({ theme: "system" }),
    },
    {
      id: "density",
      title: `Use ${other} rows`,
      section: "Appearance",
      icon: Rows3,
      run: () => change({ density: other }),
    },
    {
      id: "zone",
      title: time_display === "utc" ? "Show times in the local zone" : "Show times in UTC",
      section: "Appearance",
      keywords: ["time zone"],
      run: () => change({ time_display: time_display === "utc" ? "local" : "utc" }),
    },
  ]);
}
