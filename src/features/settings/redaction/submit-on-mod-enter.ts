import type { KeyboardEvent } from "react";

/** The keys that save everywhere save here too, whichever field has the focus. */
export function submitOnModEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}
