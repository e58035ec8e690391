import { ShieldAlert, ShieldCheck } from "lucide-react";
import type { AuditFinding, AuditReport } from "../../bindings.ts";
import { formatCount } from "../../lib/format/count.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Moment } from "../../ui/moment.tsx";
import { FINDING_WORDS, shortened } from "./audit-words.ts";
import { byKind, placesOf } from "./findings.ts";
import type { ChainCheck } from "./use-chain-check.ts";

/** What the last walk along the chain found. */
export function ChainResult({ check: { report, error, isRunning, checkedAt } }: { check: ChainCheck }) {
  return (
    <div aria-live="polite" className="shrink-0">
      {error !== null && !isRunning && <ErrorNote error={error} />}
      {report !== undefined && !isRunning && <Report report={report} checkedAt={checkedAt} />}
    </div>
  );
}

function Report({ report, checkedAt }: { report: AuditReport; checkedAt: number }) {
  const Icon = report.ok ? ShieldCheck : ShieldAlert;
  return (
    <section
      aria-label="Result of the check"
      className={`flex items-start gap-3 border-b px-5 py-3 text-13 ${report.ok ? "bg-success-soft" : "bg-danger-soft"}`}
    >
      <Icon
        aria-hidden
        size={16}
        className={`mt-0.5 shrink-0 ${report.ok ? "text-success" : "text-danger"}`}
      />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-ink">
          {report.ok
            ? "The chain is whole"
            : `The chain is broken in ${formatCount(report.findings.length, "place")}`}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-12 text-ink-soft">
          <span>
            {formatCount(report.entries, "entry", "entries")} walked at <Moment at={checkedAt} />. Hash of the
            last entry: <span className="font-mono">{shortened(report.head)}…</span>
          </span>
          <CopyButton text={report.head} label="Copy the hash of the last entry" isIconOnly />
        </p>
        {!report.ok && <Findings findings={report.findings} />}
      </div>
    </section>
  );
}

function Findings({ findings }: { findings: readonly AuditFinding[] }) {
  return (
    <ul className="mt-2 max-h-40 list-disc space-y-0.5 overflow-y-auto pl-5 text-13 text-ink">
      {byKind(findings).map(([kind, sequences]) => (
        <li key={kind}>
          {FINDING_WORDS[kind]}: {placesOf(sequences)}
        </li>
      ))}
    </ul>
  );
}
