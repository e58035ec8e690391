import { useEffect, useState } from "react";
import type { PastedText } from "../../bindings.ts";
import { isTyping } from "../../lib/actions/keys.ts";
import { formatDateTime } from "../../lib/format/moment.ts";

/** Text that was pasted while no field had the focus, until it is taken or forgotten. */
export function usePastedText() {
  const [pasted, setPasted] = useState<PastedText | null>(null);
  // Pasting is an event of the window when no field takes it.
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isTyping(event.target) && text.trim() !== "") {
        setPasted({ name: `pasted ${formatDateTime(new Date(), "local").replaceAll(":", "")}.log`, text });
      }
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, []);
  return { pasted, forget: () => setPasted(null) };
}
