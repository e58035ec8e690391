import { assertNever } from "../../lib/assert-never.ts";
import { formatDuration } from "../../lib/format/duration.ts";
import { Button } from "../../ui/button.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import {
  METRICS,
  type Metric,
  type MetricValue,
  MILESTONE_KINDS,
  MILESTONE_MEANINGS,
  type MilestoneKind,
  type Milestones,
  metricValue,
} from "./milestones.ts";

interface MetricsRowProps {
  readonly milestones: Milestones;
  readonly onAdd: (kind: MilestoneKind) => void;
}

/** The four times that an incident is measured by, and the milestones that are missing for them. */
export function MetricsRow({ milestones, onAdd }: MetricsRowProps) {
  const missing = MILESTONE_KINDS.filter((kind) => milestones[kind] === undefined);
  return (
    <section
      aria-label="Metrics"
      className="flex shrink-0 flex-wrap items-center gap-x-7 gap-y-2 border-b px-5 py-2.5"
    >
      <dl className="flex flex-wrap gap-x-7 gap-y-2">
        {METRICS.map((metric) => (
          <MetricCell key={metric.name} metric={metric} value={metricValue(metric, milestones)} />
        ))}
      </dl>
      {missing.length > 0 && (
        <div className="ml-auto flex flex-wrap items-center gap-x-0.5">
          <span className="mr-1 text-12 text-ink-faint">Add:</span>
          {missing.map((kind) => (
            <Tooltip key={kind} text={MILESTONE_MEANINGS[kind]}>
              <Button size="small" variant="quiet" aria-label={`Add: ${kind}`} onClick={() => onAdd(kind)}>
                {kind}
              </Button>
            </Tooltip>
          ))}
        </div>
      )}
    </section>
  );
}

function MetricCell({ metric: { name, from, to }, value }: { metric: Metric; value: MetricValue }) {
  return (
    <div>
      <Tooltip text={`From ${from} to ${to}. ${MILESTONE_MEANINGS[from]} ${MILESTONE_MEANINGS[to]}`}>
        <dt className="w-fit text-11 text-ink-faint">{name}</dt>
      </Tooltip>
      <dd className="text-14 text-ink tabular-nums">
        <MetricWords value={value} />
      </dd>
    </div>
  );
}

function MetricWords({ value }: { value: MetricValue }) {
  switch (value.kind) {
    case "known":
      return <span className="font-semibold">{formatDuration(value.milliseconds)}</span>;
    case "reversed":
      return <span className="text-12 text-caution">Ends before it begins</span>;
    case "missing":
      return (
        <span className="text-ink-faint">
          <span aria-hidden>–</span>
          <span className="sr-only">Not known without {value.milestones.join(" and ")}</span>
        </span>
      );
    default:
      return assertNever(value);
  }
}
