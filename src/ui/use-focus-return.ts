import { useInsertionEffect, useRef } from "react";

/**
 * Gives the focus back to where it was before a dialog opened. The dialogs here are opened by state and not by a
 * trigger of the dialog library, which would otherwise leave the focus on the page.
 */
export function useFocusReturn(isOpen: boolean) {
  const before = useRef<HTMLElement | null>(null);
  // Where the focus is must be read before a field of the dialog takes it, which it does in the same commit.
  useInsertionEffect(() => {
    if (isOpen) {
      before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    }
  }, [isOpen]);
  return {
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      before.current?.focus();
    },
  };
}
