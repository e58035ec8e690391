import type { ApiError, ErrorCode } from "../../bindings.ts";

/** A failure of a command as something that can be thrown. Branch on `code`, show `message` and `hint`. */
export class CoreError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly detail: string | null;
  /** The field of the request that cannot be used, when it is one. */
  readonly field: string | null;

  constructor({ code, message, hint, detail, field }: ApiError) {
    super(message);
    this.name = "CoreError";
    this.code = code;
    this.hint = hint;
    this.detail = detail;
    this.field = field ?? null;
  }
}

/** Whatever was thrown, as a `CoreError`: the core's own, or one that names what the host met. */
export function toCoreError(thrown: unknown): CoreError {
  if (thrown instanceof CoreError) {
    return thrown;
  }
  if (isApiError(thrown)) {
    return new CoreError(thrown);
  }
  return new CoreError({
    code: "internal",
    message: "The program's core did not answer.",
    hint: "Try again. If it happens again, restart the program.",
    detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : JSON.stringify(thrown),
  });
}

function isApiError(thrown: unknown): thrown is ApiError {
  return (
    thrown instanceof Object &&
    typeof Reflect.get(thrown, "code") === "string" &&
    typeof Reflect.get(thrown, "message") === "string" &&
    typeof Reflect.get(thrown, "hint") === "string"
  );
}

/** The core's words as a sentence of their own: it writes them as parts of one, for a terminal. */
export function asSentence(words: string): string {
  const ending = /[.!?…]$/.test(words) ? "" : ".";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${ending}`;
}

/** A failure as text for a bug report. */
export function errorReport({ code, message, hint, detail }: CoreError): string {
  return [`${code}: ${message}`, hint, detail].filter(Boolean).join("\n");
}
