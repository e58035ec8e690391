import type { TimelineEvent } from "../../bindings.ts";
import { parseMoment } from "../../lib/format/moment.ts";

/** The turning points of an incident, in the order they happen. An event of such a kind is a milestone. */
export const MILESTONE_KINDS = ["started", "detected", "acknowledged", "mitigated", "resolved"] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export interface Milestone {
  readonly kind: MilestoneKind;
  readonly at: number;
  readonly event: TimelineEvent;
}

export type Milestones = Readonly<Partial<Record<MilestoneKind, Milestone>>>;

export const MILESTONE_MEANINGS: Record<MilestoneKind, string> = {
  started: "The fault began to have an effect.",
  detected: "Somebody or something noticed it.",
  acknowledged: "Somebody took it on.",
  mitigated: "The effect was gone or tolerable.",
  resolved: "The fault itself was gone.",
};

export function isMilestoneKind(kind: string): kind is MilestoneKind {
  return MILESTONE_KINDS.some((known) => known === kind);
}

/** The known milestones; the earliest event of a kind counts, as in the documents. */
export function milestonesOf(events: readonly TimelineEvent[]): Milestones {
  const found: Partial<Record<MilestoneKind, Milestone>> = {};
  for (const event of events) {
    const kind = event.event_type;
    const at = event.occurred_at === null ? null : parseMoment(event.occurred_at);
    if (
      at !== null &&
      isMilestoneKind(kind) &&
      at.getTime() < (found[kind]?.at ?? Number.POSITIVE_INFINITY)
    ) {
      found[kind] = { kind, at: at.getTime(), event };
    }
  }
  return found;
}

/** A time between two milestones. */
export interface Metric {
  readonly name: string;
  readonly from: MilestoneKind;
  readonly to: MilestoneKind;
}

/** The four times of the documents, with the same definitions. */
export const METRICS: readonly Metric[] = [
  { name: "Time to detect", from: "started", to: "detected" },
  { name: "Time to acknowledge", from: "detected", to: "acknowledged" },
  { name: "Time to mitigate", from: "started", to: "mitigated" },
  { name: "Time to resolve", from: "started", to: "resolved" },
];

export type MetricValue =
  | { readonly kind: "known"; readonly milliseconds: number }
  | { readonly kind: "missing"; readonly milestones: readonly MilestoneKind[] }
  /** The second milestone is earlier than the first, so one of them is wrong. */
  | { readonly kind: "reversed" };

export function metricValue({ from, to }: Metric, milestones: Milestones): MetricValue {
  const first = milestones[from];
  const second = milestones[to];
  if (first === undefined || second === undefined) {
    return { kind: "missing", milestones: [from, to].filter((kind) => milestones[kind] === undefined) };
  }
  const milliseconds = second.at - first.at;
  return milliseconds < 0 ? { kind: "reversed" } : { kind: "known", milliseconds };
}
