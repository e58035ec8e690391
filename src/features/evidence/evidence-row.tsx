import { CalendarPlus, Copy, GitBranchPlus, Pin, PinOff, UnfoldVertical } from "lucide-react";
import type { IssueId } from "../../bindings.ts";
import { cx } from "../../lib/cx.ts";
import { Badge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { LevelBadge } from "../../ui/level-badge.tsx";
import { LineLink } from "../../ui/line-link.tsx";
import { LogText } from "../../ui/log-text.tsx";
import { Moment } from "../../ui/moment.tsx";
import type { RankedEvidence } from "./evidence-filter.ts";
import { LinesAround } from "./lines-around.tsx";
import type { EvidenceActs } from "./use-evidence-acts.ts";

interface EvidenceRowProps {
  readonly issueId: IssueId;
  readonly ranked: RankedEvidence;
  readonly isActive: boolean;
  readonly isCut: boolean;
  readonly isExpanded: boolean;
  readonly onActivate: () => void;
  readonly onToggleExpanded: () => void;
  readonly acts: EvidenceActs;
}

/** One line of evidence: where it stands, what it says, and why it ranks here. */
export function EvidenceRow(props: EvidenceRowProps) {
  const { issueId, ranked, isActive, isCut, isExpanded, onActivate } = props;
  const { evidence, rank } = ranked;
  const { log_file_id, file, line, text, level, timestamp, reasons, origin } = evidence;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys j and k, and the focus, do what the click does.
    <li
      onClick={onActivate}
      onFocus={onActivate}
      aria-current={isActive || undefined}
      className={cx(
        "group grid grid-cols-[2.25rem_minmax(0,1fr)] border-b border-l-2 px-4.5 py-2.5",
        isActive ? "border-l-accent bg-canvas" : "border-l-transparent",
      )}
    >
      <span className="pt-1 text-12 text-ink-faint tabular-nums">{rank ?? "–"}</span>
      <div className="min-w-0">
        <div className="flex min-h-6 items-center gap-2.5">
          {level && <LevelBadge level={level} />}
          <LineLink
            issueId={issueId}
            logFileId={log_file_id}
            file={file}
            line={line}
            tabIndex={isActive ? 0 : -1}
          />
          {timestamp && (
            <span className="shrink-0 text-12 text-ink-soft">
              <Moment at={timestamp} />
            </span>
          )}
          {origin === "pinned" && (
            <Badge tone="accent" icon={Pin}>
              Pinned
            </Badge>
          )}
          <RowActs {...props} />
        </div>
        <div
          className={cx("mt-1", isCut ? "truncate" : "[overflow-wrap:anywhere] [&_span]:whitespace-pre-wrap")}
        >
          <LogText text={text} />
        </div>
        {reasons.length > 0 && <Reasons reasons={reasons} />}
        {isExpanded && <LinesAround evidence={evidence} />}
      </div>
    </li>
  );
}

/** Why the line ranks here, the strongest reason first and in full ink. */
function Reasons({ reasons: [strongest, ...others] }: { reasons: readonly string[] }) {
  return (
    <p className="mt-1 text-12 text-ink-faint">
      <span className="font-medium text-ink-soft first-letter:uppercase inline-block">{strongest}</span>
      {others.map((reason) => (
        <span key={reason}> · {reason}</span>
      ))}
    </p>
  );
}

function RowActs({ ranked: { evidence }, isActive, isExpanded, onToggleExpanded, acts }: EvidenceRowProps) {
  const isPinned = evidence.origin === "pinned";
  const tabIndex = isActive ? 0 : -1;
  const shown = isActive ? "" : "opacity-0 group-focus-within:opacity-100 group-hover:opacity-100";
  return (
    <div className={cx("ml-auto flex shrink-0 items-center", shown)}>
      <IconButton
        icon={UnfoldVertical}
        label={isExpanded ? "Hide the lines around it" : "Show the lines around it"}
        keys="x"
        size="small"
        tabIndex={tabIndex}
        isPressed={isExpanded}
        onClick={onToggleExpanded}
      />
      <IconButton
        icon={GitBranchPlus}
        label="Add to a why"
        keys="w"
        size="small"
        tabIndex={tabIndex}
        onClick={() => acts.cite("why", evidence)}
      />
      <IconButton
        icon={CalendarPlus}
        label="Make it a timeline event"
        keys="e"
        size="small"
        tabIndex={tabIndex}
        onClick={() => acts.cite("event", evidence)}
      />
      <IconButton
        icon={Copy}
        label="Copy as a quotation"
        keys="y"
        size="small"
        tabIndex={tabIndex}
        onClick={() => acts.copy(evidence)}
      />
      <IconButton
        icon={isPinned ? PinOff : Pin}
        label={isPinned ? "Unpin" : "Pin"}
        keys="p"
        size="small"
        tabIndex={tabIndex}
        onClick={() => acts.togglePin(evidence)}
      />
    </div>
  );
}
