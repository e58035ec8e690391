import { Link } from "@tanstack/react-router";
import { FileText, Filter, RotateCw, ScanSearch } from "lucide-react";
import type { IssueId, StoredEvidence } from "../../bindings.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { useLogIntake } from "../../lib/logs-in/log-intake.ts";
import { Button } from "../../ui/button.tsx";
import { AddToWhyDialog } from "../../ui/citing/add-to-why-dialog.tsx";
import { CreateEventDialog } from "../../ui/citing/create-event-dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { JobStrip } from "../../ui/job-strip.tsx";
import { PRIMARY_LINK_CLASS } from "../../ui/link-class.ts";
import { ScreenBody } from "../../ui/screen.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { filtered, withRanks } from "./evidence-filter.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { EvidenceToolbar } from "./evidence-toolbar.tsx";
import { useEvidenceActs } from "./use-evidence-acts.ts";
import { useEvidenceAddress } from "./use-evidence-address.ts";

/** The lines that matter most in an issue, with the reasons why. */
export function EvidenceScreen() {
  const { issueId } = useEvidenceAddress();
  const evidence = useCommandQuery("listEvidence", { issue_id: issueId });
  const intake = useLogIntake();
  const analyze = () => intake.analyze(issueId, {});
  if (evidence.error) {
    return <ErrorState error={evidence.error} onRetry={() => void evidence.refetch()} />;
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <JobStrip issueId={issueId} kinds={["analyze", "import"]} />
      {evidence.data === undefined ? (
        <ScreenBody>
          <SkeletonRows count={12} label="Loading the evidence" />
        </ScreenBody>
      ) : evidence.data.length === 0 ? (
        <NoEvidence issueId={issueId} onAnalyze={analyze} />
      ) : (
        <Evidence issueId={issueId} evidence={evidence.data} onAnalyze={analyze} />
      )}
    </div>
  );
}

interface EvidenceProps {
  readonly issueId: IssueId;
  readonly evidence: readonly StoredEvidence[];
  readonly onAnalyze: () => void;
}

function Evidence({ issueId, evidence, onAnalyze }: EvidenceProps) {
  const { search, show } = useEvidenceAddress();
  const { acts, citing, stopCiting } = useEvidenceActs(issueId);
  const lines = filtered(withRanks(evidence), search);
  return (
    <>
      <EvidenceToolbar evidence={evidence} shownCount={lines.length} onAnalyze={onAnalyze} />
      <div data-scroll-restoration-id="evidence" className="min-h-0 flex-1 overflow-y-auto">
        {lines.length > 0 ? (
          <EvidenceList issueId={issueId} lines={lines} isCut={search.cut ?? false} acts={acts} />
        ) : (
          <EmptyState
            icon={Filter}
            title={search.pinned ? "No pinned line" : "No line matches the filters"}
            actions={
              <Button onClick={() => show({ pinned: undefined, log: undefined, level: undefined })}>
                Show all evidence
              </Button>
            }
          >
            {search.pinned && "Press P on a line here or in a log to keep it whatever its rank."}
          </EmptyState>
        )}
      </div>
      {citing?.into === "why" && <AddToWhyDialog cited={citing.cited} onClose={stopCiting} />}
      {citing?.into === "event" && <CreateEventDialog cited={citing.cited} onClose={stopCiting} />}
    </>
  );
}

interface NoEvidenceProps {
  readonly issueId: IssueId;
  readonly onAnalyze: () => void;
}

/** Says what to do first: bring logs, or have those that are there analyzed. */
function NoEvidence({ issueId, onAnalyze }: NoEvidenceProps) {
  const logs = useCommandQuery("listLogFiles", { issue_id: issueId });
  if (logs.data === undefined) {
    return null;
  }
  return logs.data.length === 0 ? (
    <EmptyState
      icon={FileText}
      title="No logs yet"
      actions={
        <Link to="/issues/$issueId/logs" params={{ issueId }} className={PRIMARY_LINK_CLASS}>
          Add logs
        </Link>
      }
    >
      Drop logs anywhere on this window. The lines that matter most are found and ranked, each with its
      reasons.
    </EmptyState>
  ) : (
    <EmptyState
      icon={ScanSearch}
      title="No evidence yet"
      actions={
        <Button variant="primary" icon={RotateCw} onClick={onAnalyze}>
          Analyze the logs
        </Button>
      }
    >
      Analyze the logs to have their lines ranked, or pin a line in a log with P.
    </EmptyState>
  );
}
