import { EyeOff, Link2 } from "lucide-react";
import type { Level } from "../../bindings.ts";
import { SEVERITIES, STATUSES } from "../../lib/format/labels.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Keys } from "../../ui/keys.tsx";
import { LevelBadge } from "../../ui/level-badge.tsx";
import { Moment } from "../../ui/moment.tsx";
import { SeverityBadge } from "../../ui/severity-badge.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Specimen, Specimens } from "./specimen.tsx";

const TONES: readonly Tone[] = [
  "neutral",
  "accent",
  "danger",
  "warning",
  "caution",
  "success",
  "info",
  "redacted",
];
const LEVELS: readonly Level[] = ["trace", "debug", "info", "notice", "warn", "error", "fatal"];
const SAMPLE_MOMENT = "2026-11-23T03:12:07.482Z";

export function WordsSpecimens() {
  return (
    <Specimens title="Words">
      <Specimen label="Type scale">
        <span className="font-semibold text-24">24</span>
        <span className="font-semibold text-20">20</span>
        <span className="font-semibold text-16">16</span>
        <span className="text-14">14</span>
        <span className="text-13">13</span>
        <span className="text-12 text-ink-soft">12</span>
        <span className="text-11 text-ink-faint">11</span>
        <span className="font-mono text-12">mono 12</span>
      </Specimen>
      <Specimen label="Severity">
        {SEVERITIES.map((severity) => (
          <SeverityBadge key={severity} severity={severity} />
        ))}
        <SeverityBadge severity="critical" isShort />
      </Specimen>
      <Specimen label="Status">
        {STATUSES.map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </Specimen>
      <Specimen label="Level">
        {LEVELS.map((level) => (
          <LevelBadge key={level} level={level} />
        ))}
      </Specimen>
      <Specimen label="Badge">
        {TONES.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <Badge icon={Link2} tone="accent">
          Pinned
        </Badge>
        <Badge icon={EyeOff} tone="redacted">
          12 values
        </Badge>
      </Specimen>
      <Specimen label="Keys">
        <Keys keys="g i" />
        <Keys keys="mod+shift+enter" />
        <Keys keys="?" />
      </Specimen>
      <Specimen label="Moment">
        <Moment at={SAMPLE_MOMENT} />
        <Moment at={SAMPLE_MOMENT} form="clock" />
        <Moment at={SAMPLE_MOMENT} form="age" />
      </Specimen>
    </Specimens>
  );
}
