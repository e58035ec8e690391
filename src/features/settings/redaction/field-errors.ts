import { asSentence, type CoreError } from "../../../lib/core/core-error.ts";

/** What is wrong with one field of a form, in the core's words: from saving it, else from trying it. */
export function fieldError(field: string, ...errors: ReadonlyArray<CoreError | null>): string | undefined {
  const found = errors.find((error) => error?.field === field);
  return found ? [found.message, found.hint].filter(Boolean).map(asSentence).join(" ") : undefined;
}

/** The failure that belongs to no field, or to one that the form does not show. */
export function otherError(shown: readonly string[], error: CoreError | null): CoreError | null {
  return error !== null && (error.field === null || !shown.includes(error.field)) ? error : null;
}
