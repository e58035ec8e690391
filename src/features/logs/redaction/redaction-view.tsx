import { Plus } from "lucide-react";
import { useState } from "react";
import type { IssueId, RedactionReview, ReviewedValue, StoredLog } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { useCommandQuery } from "../../../lib/core/command-query.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { JobStrip } from "../../../ui/job-strip.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { Select } from "../../../ui/select.tsx";
import { SkeletonRows } from "../../../ui/skeleton.tsx";
import { SplitPane } from "../../../ui/split-pane.tsx";
import { useLogsAddress } from "../use-logs-address.ts";
import { usePlace } from "../viewer/use-place.ts";
import { AddValueDialog } from "./add-value-dialog.tsx";
import { ComparedLines } from "./compared-lines.tsx";
import { valueId } from "./review-tree.ts";
import { SafeToSend } from "./safe-to-send.tsx";
import { SealedText } from "./sealed-text.tsx";
import { useDecide } from "./use-decide.ts";
import { type ValueSelection, ValuesPane } from "./values-pane.tsx";

interface RedactionViewProps {
  readonly issueId: IssueId;
  readonly logs: readonly StoredLog[];
  /** The one that is open. */
  readonly log: StoredLog;
}

/** The review of a redaction: is it safe to send, which values were replaced, what does the text look like. */
export function RedactionView({ issueId, logs, log }: RedactionViewProps) {
  const review = useCommandQuery("getRedactionReview", { issue_id: issueId });
  const { decide, isDeciding } = useDecide(issueId);
  const [selection, setSelection] = useState<ValueSelection>({ activeId: null, filter: "" });
  if (review.error) {
    return <ErrorState error={review.error} onRetry={() => void review.refetch()} />;
  }
  if (review.data === undefined) {
    return <SkeletonRows count={10} label="Loading the review" />;
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <SafeToSend issueId={issueId} review={review.data} isDeciding={isDeciding} />
      <JobStrip issueId={issueId} kinds={["seal"]} />
      <div className="min-h-0 flex-1">
        <SplitPane
          label="Width of the list of values"
          initialFraction={0.27}
          first={
            <ValuesPane
              review={review.data}
              selection={selection}
              onSelect={setSelection}
              isDeciding={isDeciding}
              onDecide={decide}
            />
          }
          second={
            <TextPane
              key={log.log_file_id}
              issueId={issueId}
              logs={logs}
              log={log}
              review={review.data}
              onAdded={(value) => setSelection({ activeId: valueId(value), filter: "" })}
            />
          }
        />
      </div>
    </div>
  );
}

const TEXTS = [
  { value: "compared", label: "Before and after" },
  { value: "sealed", label: "What will be sent" },
] as const;

interface TextPaneProps extends RedactionViewProps {
  readonly review: RedactionReview;
  readonly onAdded: (value: ReviewedValue) => void;
}

function TextPane({ issueId, logs, log, review, onAdded }: TextPaneProps) {
  const { search, goTo } = useLogsAddress();
  // Asked once: a decision changes the order of the values, and the place must stay.
  const [start] = useState(() => firstReplacedLine(review, log));
  const place = usePlace(search.line ?? start, (line) => goTo({ log: log.log_file_id, line }));
  const [text, setText] = useState<(typeof TEXTS)[number]["value"]>("compared");
  const [addedText, setAddedText] = useState<string | null>(null);
  const showAdded = (value: ReviewedValue) => {
    onAdded(value);
    if (value.log_file_id !== null && value.line !== null) {
      goTo({ log: value.log_file_id, line: value.line });
    }
  };
  const add = () => setAddedText(selectedText());
  useActions([
    { id: "add-value", title: "Replace a value", section: "Redaction", keys: "r", icon: Plus, run: add },
  ]);
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-3 py-1.5">
        <Segmented label="Text" options={TEXTS} value={text} onChange={setText} size="small" />
        <div className="w-44 min-w-0 lg:w-56">
          <Select
            label="Log file"
            size="small"
            options={logs.map(({ log_file_id, file_name }) => ({ value: log_file_id, label: file_name }))}
            value={log.log_file_id}
            onChange={(chosen) => goTo({ log: chosen, line: undefined })}
          />
        </div>
        <Button size="small" icon={Plus} className="ml-auto" onClick={add}>
          Replace a value
        </Button>
      </div>
      {text === "compared" ? (
        <ComparedLines log={log} place={place} />
      ) : (
        <SealedText
          log={log}
          place={place}
          sealed={review.logs.find(({ log_file_id }) => log_file_id === log.log_file_id)}
        />
      )}
      {addedText !== null && (
        <AddValueDialog
          issueId={issueId}
          selectedText={addedText}
          onAdded={showAdded}
          onClose={() => setAddedText(null)}
        />
      )}
    </>
  );
}

/** Where the log's first listed value stands: a review begins where there is something to see. */
function firstReplacedLine({ values }: RedactionReview, { log_file_id }: StoredLog): number | undefined {
  return values.find((value) => value.log_file_id === log_file_id && value.line !== null)?.line ?? undefined;
}

/** What is selected on the page, without the line breaks of a selection that is too long. */
function selectedText(): string {
  const [first = ""] = (document.getSelection()?.toString() ?? "").trim().split("\n");
  return first.trim();
}
