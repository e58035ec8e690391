import { Check, CircleCheck, CircleDashed, CircleHelp, type LucideIcon } from "lucide-react";
import type { Cause, IssueDetail, StoredFindings, Verdict } from "../../../bindings.ts";
import { useCommandQuery } from "../../../lib/core/command-query.ts";
import { useLogIntake } from "../../../lib/logs-in/log-intake.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { SectionHeader } from "../../../ui/section-header.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { AddLogs } from "./add-logs.tsx";
import { CitedLine } from "./cited-line.tsx";
import { SkippedFiles } from "./skipped-files.tsx";

const VERDICTS: Record<Verdict, { title: string; icon: LucideIcon; colour: string }> = {
  confirmed: { title: "Confirmed cause", icon: CircleCheck, colour: "text-success" },
  likely: { title: "Likely cause", icon: CircleHelp, colour: "text-accent" },
  inconclusive: { title: "No cause stands out", icon: CircleDashed, colour: "text-ink-faint" },
};

/** What the last analysis can say about the cause, with the line that shows it. */
export function CauseSection({ detail }: { detail: IssueDetail }) {
  const { issue, log_files } = detail;
  const findings = useCommandQuery("getTriageFindings", { issue_id: issue.id });
  if (findings.isError) {
    return <ErrorState error={findings.error} onRetry={() => void findings.refetch()} />;
  }
  if (findings.data === undefined) {
    return <Skeleton className="h-24 w-full" />;
  }
  if (findings.data === null) {
    return log_files.length === 0 ? <AddLogs issueId={issue.id} /> : <NotAnalyzed issueId={issue.id} />;
  }
  return <Findings findings={findings.data} detail={detail} />;
}

function Findings({ findings, detail }: { findings: StoredFindings; detail: IssueDetail }) {
  const { verdict, cause, skipped } = findings;
  const { title, icon: Icon, colour } = VERDICTS[verdict];
  return (
    <section aria-label="Cause" className="flex flex-col">
      <h2 className="flex items-center gap-2 font-medium text-12 text-ink-soft">
        <Icon aria-hidden size={16} className={colour} />
        {title}
      </h2>
      {cause === null ? (
        <p className="mt-2 max-w-2xl text-13 text-ink-soft">
          The logs hold no line that decides it. Look through the ranked evidence, or add logs from before the
          first error.
        </p>
      ) : (
        <CauseWords cause={cause} detail={detail} />
      )}
      {skipped.length > 0 && <SkippedFiles skipped={skipped} />}
    </section>
  );
}

/** The strongest reason says what happened; the line shows it; the other reasons say why this line and no other. */
function CauseWords({ cause, detail }: { cause: Cause; detail: IssueDetail }) {
  const log = detail.log_files.find(({ file_name }) => file_name === cause.file);
  const [strongest = cause.summary, ...others] = cause.reasons;
  return (
    <>
      <p className="wrap-anywhere mt-1 font-medium text-16 text-ink first-letter:uppercase">{strongest}</p>
      <CitedLine issueId={detail.issue.id} logFileId={log?.id} cause={cause} />
      {others.length > 0 && (
        <ul aria-label="Why this line" className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
          {others.map((reason) => (
            <li key={reason} className="flex items-center gap-1.5 text-13 text-ink-soft">
              <Check aria-hidden size={14} className="shrink-0 text-ink-faint" />
              <span className="inline-block first-letter:uppercase">{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function NotAnalyzed({ issueId }: { issueId: string }) {
  const { analyze } = useLogIntake();
  return (
    <section>
      <SectionHeader
        title="Not analyzed yet"
        description="The logs are here; rank their lines and look for the cause."
      />
      <Button variant="primary" onClick={() => analyze(issueId, {})}>
        Analyze logs
      </Button>
    </section>
  );
}
