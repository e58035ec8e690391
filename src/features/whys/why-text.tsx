import { Check, Pencil, X } from "lucide-react";
import type { ReactNode } from "react";
import type { ResolutionStep } from "../../bindings.ts";
import { cx } from "../../lib/cx.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { LineLink } from "../../ui/line-link.tsx";
import { isProposal } from "./why-tree.ts";

interface WhyTextProps {
  readonly step: ResolutionStep;
  readonly isActive: boolean;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
  readonly onReject: () => void;
}

/** A why for reading: the question, the answer, the lines that show it. */
export function WhyText({ step, isActive, onAccept, onEdit, onReject }: WhyTextProps) {
  const isGhost = isProposal(step);
  const isRefuted = step.state === "refuted";
  return (
    <>
      <p className="flex items-start gap-2">
        <span
          className={cx(
            "min-w-0 flex-1 break-words font-medium text-13",
            isGhost ? "text-ink-soft" : "text-ink",
            isRefuted && "line-through",
          )}
        >
          {step.why_question}
        </span>
        {isGhost && <Badge>Proposed</Badge>}
      </p>
      <p
        className={cx(
          "mt-0.5 max-w-[72ch] whitespace-pre-wrap break-words text-13",
          step.answer === null ? "text-ink-faint" : "text-ink-soft",
          !isActive && "line-clamp-3",
        )}
      >
        {step.answer ?? "No answer yet"}
      </p>
      <EvidenceChips step={step} isActive={isActive} />
      {isGhost && (
        <div className="mt-1.5 flex gap-1.5">
          <GhostButton icon={Check} isActive={isActive} onClick={onAccept}>
            Accept
          </GhostButton>
          <GhostButton icon={Pencil} isActive={isActive} onClick={onEdit}>
            Edit
          </GhostButton>
          <GhostButton icon={X} isActive={isActive} onClick={onReject}>
            Reject
          </GhostButton>
        </div>
      )}
    </>
  );
}

interface GhostButtonProps {
  readonly icon: typeof Check;
  readonly isActive: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Of all proposals only the selected one's buttons stand in the order of Tab. */
function GhostButton({ icon, isActive, onClick, children }: GhostButtonProps) {
  return (
    <Button size="small" icon={icon} tabIndex={isActive ? 0 : -1} onClick={onClick}>
      {children}
    </Button>
  );
}

function EvidenceChips({ step, isActive }: { step: ResolutionStep; isActive: boolean }) {
  return (
    step.evidence_links.length > 0 && (
      <div className="mt-1 flex flex-wrap gap-1.5">
        {step.evidence_links.map(({ log_file_id, file, line }) => (
          <LineLink
            key={`${file}:${line}`}
            issueId={step.issue_id}
            logFileId={log_file_id}
            file={file}
            line={line}
            tabIndex={isActive ? 0 : -1}
            className="h-5 items-center rounded-small border bg-surface px-1.5"
          />
        ))}
      </div>
    )
  );
}
