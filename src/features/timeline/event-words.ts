import type { TimelineEvent } from "../../bindings.ts";

/** A kind as words: `log_line` is `Log line`. */
export function kindLabel(kind: string): string {
  const words = kind.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const CONFIDENCE_LABELS: Readonly<Record<string, string>> = {
  exact: "Exact",
  zone_assumed: "Zone assumed",
  year_inferred: "Year inferred",
  interpolated: "Neighbour's time",
};

const CONFIDENCE_MEANINGS: Readonly<Record<string, string>> = {
  exact: "Date, time and zone are known.",
  zone_assumed: "The line names no zone, so UTC was taken. The true time may be hours away.",
  year_inferred: "The line names no year. It was inferred from the file's time.",
  interpolated: "The line names no time. Its neighbour's was taken.",
};

/** How far a time can be trusted, in words; empty when nobody knows. */
export function confidenceLabel(confidence: string | null): string {
  const [first, ...rest] = namesOf(confidence).map((name) => CONFIDENCE_LABELS[name] ?? kindLabel(name));
  return [first, ...rest.map((label) => label.toLowerCase())].filter(Boolean).join(", ");
}

/** The same in whole sentences. */
export function confidenceMeaning(confidence: string | null): string {
  return namesOf(confidence)
    .map((name) => CONFIDENCE_MEANINGS[name] ?? "")
    .filter(Boolean)
    .join(" ");
}

/** True when the time may be off: something about it was assumed. */
export function isUncertain(confidence: string | null): boolean {
  return namesOf(confidence).some((name) => name !== "exact");
}

function namesOf(confidence: string | null): string[] {
  return confidence === null ? [] : confidence.split(",").map((name) => name.trim());
}

/** The name of the source by which events share a lane. */
export function sourceOf(event: TimelineEvent): string {
  if (event.class === "app") {
    return "app";
  }
  return event.source ?? "person";
}

export function sourceLabel(source: string): string {
  switch (source) {
    case "app":
      return "Work on the issue";
    case "person":
      return "Recorded by hand";
    default:
      return source;
  }
}

/** What an event says, with the name that belongs to it: an imported log's, a document's, a question. */
export function eventText({ description, metadata }: TimelineEvent): string {
  const detail = metadata === null ? undefined : detailOf(metadata);
  return detail === undefined ? description : `${description}: ${detail}`;
}

const DETAIL_KEYS = ["file_name", "title", "question", "path", "file"] as const;

function detailOf(metadata: string): string | undefined {
  const known: unknown = JSON.parse(metadata);
  const found = DETAIL_KEYS.map((key) => (known instanceof Object ? Reflect.get(known, key) : undefined));
  return found.find((value): value is string => typeof value === "string");
}
