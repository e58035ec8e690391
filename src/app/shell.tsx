import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { useActionKeys } from "../lib/actions/use-action-keys.ts";
import { useOfferedActions } from "../lib/actions/use-actions.ts";
import { CommandPalette } from "./command-palette.tsx";
import { LogIntake } from "./logs-in/log-intake.tsx";
import { Rail } from "./rail.tsx";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import { useShellActions } from "./use-shell-actions.ts";

/** The window's frame: the rail, the screen, and what can be called up over every screen. */
export function Shell() {
  const [overlay, setOverlay] = useState<"palette" | "shortcuts" | null>(null);
  const close = (isOpen: boolean) => isOpen || setOverlay(null);
  useShellActions(setOverlay);
  useActionKeys(useOfferedActions());
  return (
    <div className="flex h-full">
      <Rail onOpenPalette={() => setOverlay("palette")} />
      <main className="min-w-0 flex-1 bg-surface">
        <LogIntake>
          <Outlet />
        </LogIntake>
      </main>
      <CommandPalette isOpen={overlay === "palette"} onOpenChange={close} />
      <ShortcutSheet isOpen={overlay === "shortcuts"} onOpenChange={close} />
    </div>
  );
}
