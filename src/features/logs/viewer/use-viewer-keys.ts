import { CalendarPlus, Copy, Eye, GitBranchPlus, LocateFixed, Pin, Search } from "lucide-react";
import { useActions, useShortcuts } from "../../../lib/actions/use-actions.ts";

interface ViewerKeys {
  readonly isRaw: boolean;
  readonly onMoveBy: (lines: number, isExtending: boolean) => void;
  readonly onNextMatch: () => void;
  readonly onPreviousMatch: () => void;
  readonly onFind: () => void;
  readonly onGoTo: () => void;
  readonly onToggleRaw: () => void;
  readonly onPin: () => void;
  readonly onAddToWhy: () => void;
  readonly onMakeEvent: () => void;
  readonly onCopy: () => void;
}

const SECTION = "Log";

/** The keys of the viewer, wherever on its screen the focus is. */
export function useViewerKeys(keys: ViewerKeys): void {
  const move = (pressed: string, title: string, lines: number, isExtending = false) => ({
    keys: pressed,
    title,
    section: SECTION,
    run: () => keys.onMoveBy(lines, isExtending),
  });
  useShortcuts([
    move("j", "Next line", 1),
    move("k", "Previous line", -1),
    move("shift+j", "Select one line more", 1, true),
    move("shift+k", "Select one line less", -1, true),
    { keys: "n", title: "Next match", section: SECTION, run: keys.onNextMatch },
    { keys: "shift+n", title: "Previous match", section: SECTION, run: keys.onPreviousMatch },
    { keys: ":", title: "Go to line or time", section: SECTION, run: keys.onGoTo },
    {
      keys: "mod+f",
      title: "Search in this log",
      section: SECTION,
      worksWhileTyping: true,
      run: keys.onFind,
    },
  ]);
  useActions(
    [
      { id: "log-find", title: "Search in this log", keys: "/", icon: Search, run: keys.onFind },
      {
        id: "log-go-to",
        title: "Go to line or time",
        keys: "mod+g",
        icon: LocateFixed,
        worksWhileTyping: true,
        run: keys.onGoTo,
      },
      { id: "log-pin", title: "Pin as evidence, or unpin", keys: "p", icon: Pin, run: keys.onPin },
      { id: "log-why", title: "Add to a why", keys: "w", icon: GitBranchPlus, run: keys.onAddToWhy },
      {
        id: "log-event",
        title: "Make it a timeline event",
        keys: "e",
        icon: CalendarPlus,
        run: keys.onMakeEvent,
      },
      { id: "log-copy", title: "Copy, redacted, as a quotation", keys: "y", icon: Copy, run: keys.onCopy },
      {
        id: "log-raw",
        title: keys.isRaw ? "Show redacted text" : "Show original text",
        keys: "shift+o",
        icon: Eye,
        run: keys.onToggleRaw,
      },
    ].map((action) => ({ ...action, section: SECTION })),
  );
}
