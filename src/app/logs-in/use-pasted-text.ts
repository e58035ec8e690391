import { useEffect, useEffectEvent, useState } from "react";
import type { PastedText } from "../../bindings.ts";
import { isTyping } from "../../lib/actions/keys.ts";
import { pastedLog } from "../../lib/logs-in/pasted-log.ts";

interface PasteOptions {
  /** Keep the text until the person has answered; else it is taken at once. */
  readonly isAsked: boolean;
  readonly take: (pasted: PastedText) => void;
}

/** Text that was pasted while no field had the focus, until it is taken or forgotten. */
export function usePastedText({ isAsked, take }: PasteOptions) {
  const [pasted, setPasted] = useState<PastedText | null>(null);
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (isTyping(event.target) || text.trim() === "") {
      return;
    }
    if (isAsked) {
      setPasted(pastedLog(text));
    } else {
      take(pastedLog(text));
    }
  });
  // Pasting is an event of the window when no field takes it.
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener("paste", listen);
    return () => window.removeEventListener("paste", listen);
  }, []);
  return { pasted, forget: () => setPasted(null) };
}
