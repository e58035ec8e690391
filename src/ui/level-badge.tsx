import type { Level } from "../bindings.ts";
import { LEVEL_LABELS } from "../lib/format/labels.ts";
import { Badge, type Tone } from "./badge.tsx";

const TONES: Record<Level, Tone> = {
  trace: "neutral",
  debug: "neutral",
  info: "info",
  notice: "info",
  warn: "warning",
  error: "danger",
  fatal: "danger",
};

/** The level that a log record carries. */
export function LevelBadge({ level }: { level: Level }) {
  return <Badge tone={TONES[level]}>{LEVEL_LABELS[level]}</Badge>;
}
