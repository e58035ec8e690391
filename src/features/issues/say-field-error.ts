import type { CoreError } from "../../lib/core/core-error.ts";

/** What is wrong with a field and how to mend it, in the core's words, as one sentence. */
export function sayFieldError({ message, hint }: CoreError): string {
  const words = [message, hint].filter(Boolean).join("; ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
