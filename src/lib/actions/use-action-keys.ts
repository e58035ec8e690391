import { useEffect, useState } from "react";
import type { Action } from "./action.ts";
import { KeySequence } from "./key-sequence.ts";
import { isTyping, strokeOf } from "./keys.ts";

/** While a dialog is open, only what works everywhere is reached behind it. */
const DIALOG = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox][data-state=open]";

/** Runs the offered actions by their keys. Used once, by the shell. */
export function useActionKeys(actions: readonly Action[]): void {
  const [sequence] = useState(() => new KeySequence());
  // The keyboard belongs to the window, not to an element of ours.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) {
        return;
      }
      const isBusy = isTyping(event.target) || document.querySelector(DIALOG) !== null;
      const able = isBusy ? actions.filter(({ worksWhileTyping }) => worksWhileTyping) : actions;
      const result = sequence.press(strokeOf(event), event.timeStamp, able);
      if ("action" in result) {
        event.preventDefault();
        result.action.run();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [actions, sequence]);
}
