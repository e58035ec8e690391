import type { Severity } from "../bindings.ts";
import { SEVERITY_LABELS, SEVERITY_PRIORITIES } from "../lib/format/labels.ts";
import { Badge, type Tone } from "./badge.tsx";

const TONES: Record<Severity, Tone> = {
  critical: "danger",
  high: "warning",
  medium: "caution",
  low: "neutral",
};

/** How bad an issue is: `P1 Critical`, or `P1` alone where there is no room. */
export function SeverityBadge({ severity, isShort = false }: { severity: Severity; isShort?: boolean }) {
  return (
    <Badge tone={TONES[severity]}>
      <span className="font-semibold tabular-nums">{SEVERITY_PRIORITIES[severity]}</span>
      <span className={isShort ? "sr-only" : undefined}>{SEVERITY_LABELS[severity]}</span>
    </Badge>
  );
}
