import { ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import type { IssueId, RedactionReview } from "../../bindings.ts";
import { useActions } from "../../lib/actions/use-actions.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { formatNumber } from "../../lib/format/count.ts";
import { Badge } from "../../ui/badge.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useLogsAddress } from "./use-logs-address.ts";

const MODES = [
  { value: "lines", label: "Lines" },
  { value: "redaction", label: "Redaction review" },
] as const;

/** Chooses between reading the logs and reviewing their redaction, and says how the review stands. */
export function LogModes({ issueId }: { issueId: IssueId }) {
  const { search, goTo } = useLogsAddress();
  const review = useCommandQuery("getRedactionReview", { issue_id: issueId });
  const mode = search.view ?? "lines";
  const choose = (next: (typeof MODES)[number]["value"]) =>
    goTo({ view: next === "redaction" ? next : undefined });
  useActions([
    {
      id: "log-mode",
      title: mode === "lines" ? "Review the redaction" : "Show the lines",
      section: "Log",
      keys: "v",
      run: () => choose(mode === "lines" ? "redaction" : "lines"),
    },
  ]);
  return (
    <div className="flex h-11 shrink-0 items-center gap-3 border-b px-3">
      <Segmented label="View" options={MODES} value={mode} onChange={choose} size="small" />
      {review.data && <ReviewState review={review.data} />}
    </div>
  );
}

function ReviewState({ review: { is_approved, uncertain_total } }: { review: RedactionReview }) {
  if (is_approved) {
    return (
      <Badge tone="success" icon={ShieldCheck}>
        Approved
      </Badge>
    );
  }
  return uncertain_total > 0 ? (
    <Badge tone="warning" icon={ShieldAlert}>
      {formatNumber(uncertain_total)} uncertain
    </Badge>
  ) : (
    <Badge icon={ShieldQuestion}>Not approved</Badge>
  );
}
