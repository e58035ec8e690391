import type { PastedText } from "../../bindings.ts";
import { formatDateTime } from "../format/moment.ts";

/** Text as a log that is named after the moment at which it came in. */
export function pastedLog(text: string): PastedText {
  return { name: `pasted ${formatDateTime(new Date(), "local").replaceAll(":", "")}.log`, text };
}
