import { Link } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import type { IssueId } from "../../bindings.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { Gap } from "./gaps.ts";

interface GapsViewProps {
  readonly issueId: IssueId;
  readonly gaps: readonly Gap[];
  /** Goes to a line of the text. */
  readonly onGoToLine: (line: number) => void;
}

/** What the document does not know, as questions, each with the place where it is answered. */
export function GapsView({ issueId, gaps, onGoToLine }: GapsViewProps) {
  if (gaps.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title="Nothing is missing">
        The document names no fact that is not recorded.
      </EmptyState>
    );
  }
  return (
    <div data-scroll-restoration-id="document-gaps" className="h-full overflow-y-auto px-5 py-4">
      <p className="mb-3 max-w-prose text-13 text-ink-soft">
        Answer these before you send the document. What you add to the whys or the timeline comes in when the
        document is written again.
      </p>
      <ol className="divide-y">
        {gaps.map((gap) => (
          <li key={gap.line} className="flex items-start gap-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="text-11 text-ink-faint">{gap.section}</p>
              <p className="text-13 text-ink wrap-anywhere">{gap.question}</p>
            </div>
            <GapRemedy issueId={issueId} gap={gap} onGoToLine={onGoToLine} />
          </li>
        ))}
      </ol>
    </div>
  );
}

const LINK_CLASS = "shrink-0 py-1 font-medium text-12 text-accent hover:text-accent-hover";

function GapRemedy({ issueId, gap, onGoToLine }: { gap: Gap } & Omit<GapsViewProps, "gaps">) {
  if (gap.place === "document") {
    return (
      <button type="button" className={LINK_CLASS} onClick={() => onGoToLine(gap.line)}>
        Write it here
      </button>
    );
  }
  const isWhys = gap.place === "whys";
  return (
    <Link
      to={isWhys ? "/issues/$issueId/whys" : "/issues/$issueId/timeline"}
      params={{ issueId }}
      className={LINK_CLASS}
    >
      {isWhys ? "Go to whys" : "Go to timeline"}
    </Link>
  );
}
