/** What an address carries after its question mark, as the router has read it. */
export type SearchParams = Readonly<Record<string, unknown>>;

/** A text; the router reads an address such as `?find=503` as a number, which is a text here. */
export function textParam(value: unknown): string | undefined {
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
  return typeof text === "string" && text !== "" ? text : undefined;
}

/** A line number, from 1. */
export function lineParam(value: unknown): number | undefined {
  const line = Number(value);
  return Number.isSafeInteger(line) && line >= 1 ? line : undefined;
}

/** One of a closed set. */
export function choiceParam<V extends string>(value: unknown, choices: readonly V[]): V | undefined {
  return choices.find((choice) => choice === value);
}
