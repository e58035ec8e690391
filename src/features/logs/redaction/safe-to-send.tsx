import { ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import type { IssueId, RedactionReview } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { formatCount, formatNumber } from "../../../lib/format/count.ts";
import { Button } from "../../../ui/button.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { useToaster } from "../../../ui/toast-context.ts";
import { SealAgain } from "./seal-again.tsx";

interface SafeToSendProps {
  readonly issueId: IssueId;
  readonly review: RedactionReview;
  readonly isDeciding: boolean;
}

/** Answers in one sentence whether the logs may leave the machine, with the one button that says so. */
export function SafeToSend({ issueId, review, isDeciding }: SafeToSendProps) {
  const approveRedaction = useCommandMutation("approveRedaction");
  const toaster = useToaster();
  const { is_approved, is_stale, uncertain_total } = review;
  const approve = () =>
    approveRedaction.mutate(
      { issue_id: issueId, sealed_hashes: review.logs.flatMap(({ sealed_hash }) => sealed_hash ?? []) },
      { onSuccess: () => toaster.tell("Redacted logs approved"), onError: toaster.warn },
    );
  useActions(
    is_approved || is_stale
      ? []
      : [
          {
            id: "approve-redaction",
            title: "Approve the redacted logs",
            section: "Redaction",
            keys: "mod+enter",
            icon: ShieldCheck,
            run: approve,
          },
        ],
  );
  const needsCare = is_stale || uncertain_total > 0;
  const Icon = is_approved ? ShieldCheck : needsCare ? ShieldAlert : ShieldQuestion;
  const colour = is_approved ? "text-success" : needsCare ? "text-warning" : "text-ink-faint";
  return (
    <section aria-label="Safe to send" className="flex shrink-0 items-center gap-3 border-b px-4 py-3">
      <Icon aria-hidden size={20} className={`shrink-0 ${colour}`} />
      <div className="min-w-0 flex-1">
        <p className="text-14 text-ink">{sentence(review)}</p>
        <p className="text-12 text-ink-faint">
          {is_approved ? <ApprovedAt review={review} /> : advice(review)}
        </p>
      </div>
      {is_stale && <SealAgain issueId={issueId} />}
      {!is_approved && !is_stale && (
        <Button
          variant="primary"
          icon={ShieldCheck}
          isBusy={approveRedaction.isPending}
          disabled={isDeciding}
          onClick={approve}
        >
          Approve
        </Button>
      )}
    </section>
  );
}

function sentence({ types, uncertain_total }: RedactionReview): string {
  const values = types.reduce((sum, type) => sum + type.values, 0);
  if (values === 0) {
    return "No value had to be replaced in these logs.";
  }
  const are = values === 1 ? "was" : "were";
  const replaced = `${formatCount(values, "value")} of ${formatCount(types.length, "kind")} ${are} replaced`;
  const unsure =
    uncertain_total === 0
      ? "none is uncertain"
      : `${formatNumber(uncertain_total)} ${uncertain_total === 1 ? "is" : "are"} uncertain`;
  return `${replaced}, ${unsure}.`;
}

function advice({ uncertain_total, is_stale }: RedactionReview): string {
  if (is_stale) {
    return "The redaction rules have changed since. Seal the logs again, then look at what is replaced.";
  }
  return uncertain_total === 0
    ? "Approve the redacted text as it stands, or decide about single values first."
    : "Look at the uncertain values first. Each decision seals the logs again.";
}

function ApprovedAt({ review: { logs } }: { review: RedactionReview }) {
  const newest = logs
    .map(({ approved_at }) => approved_at ?? "")
    .sort()
    .at(-1);
  return (
    <>Approved {newest && <Moment at={newest} />}. A later decision or another log takes the approval back.</>
  );
}
