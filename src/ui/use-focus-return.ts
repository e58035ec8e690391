import { useRef } from "react";

/**
 * Gives the focus back to where it was before a dialog opened. The dialogs here are opened by state and not by a
 * trigger of the dialog library, which would otherwise leave the focus on the page.
 */
export function useFocusReturn() {
  const before = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      before.current?.focus();
    },
  };
}
