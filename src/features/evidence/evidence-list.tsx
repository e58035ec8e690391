import { type KeyboardEvent, useRef, useState } from "react";
import type { EvidenceId, IssueId, StoredEvidence } from "../../bindings.ts";
import { useShortcuts } from "../../lib/actions/use-actions.ts";
import { useRowShortcuts } from "../../ui/virtual/use-row-shortcuts.ts";
import type { RankedEvidence } from "./evidence-filter.ts";
import { EvidenceRow } from "./evidence-row.tsx";
import type { EvidenceActs } from "./use-evidence-acts.ts";

interface EvidenceListProps {
  readonly issueId: IssueId;
  readonly lines: readonly RankedEvidence[];
  readonly isCut: boolean;
  readonly acts: EvidenceActs;
}

const SECTION = "Evidence";

/** The lines of evidence. The keys act on the one that is chosen; its link has the focus. */
export function EvidenceList({ issueId, lines, isCut, acts }: EvidenceListProps) {
  const [activeId, setActiveId] = useState<EvidenceId | null>(null);
  const [expanded, setExpanded] = useState<ReadonlySet<EvidenceId>>(new Set());
  const list = useRef<HTMLOListElement>(null);
  // The first line is the active one until another is chosen, and the keys go on from there.
  const activeIndex = Math.max(
    0,
    lines.findIndex(({ evidence }) => evidence.id === activeId),
  );
  const moveTo = (index: number) => {
    const target = Math.max(0, Math.min(lines.length - 1, index));
    setActiveId(lines[target]?.evidence.id ?? null);
    const row = list.current?.children[target];
    row?.querySelector("a")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  };
  const toggleExpanded = (id: EvidenceId) =>
    setExpanded((open) =>
      open.has(id) ? new Set([...open].filter((other) => other !== id)) : new Set([...open, id]),
    );
  const withActive = (act: (line: StoredEvidence) => void) => () => {
    const line = lines[activeIndex];
    if (line) {
      act(line.evidence);
    }
  };
  useRowShortcuts({ section: SECTION, activeIndex, moveTo, onOpen: withActive(acts.open) });
  useShortcuts(
    [
      { keys: "p", title: "Pin or unpin", run: withActive(acts.togglePin) },
      { keys: "w", title: "Add to a why", run: withActive((line) => acts.cite("why", line)) },
      { keys: "e", title: "Make it a timeline event", run: withActive((line) => acts.cite("event", line)) },
      { keys: "y", title: "Copy as a quotation", run: withActive(acts.copy) },
      { keys: "x", title: "Show the lines around it", run: withActive(({ id }) => toggleExpanded(id)) },
    ].map((shortcut) => ({ ...shortcut, section: SECTION })),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveTo(activeIndex + step);
    }
  };
  return (
    <ol ref={list} aria-label="Evidence" onKeyDown={onKeyDown}>
      {lines.map((ranked, index) => (
        <EvidenceRow
          key={ranked.evidence.id}
          issueId={issueId}
          ranked={ranked}
          isActive={index === activeIndex}
          isCut={isCut}
          isExpanded={expanded.has(ranked.evidence.id)}
          onActivate={() => setActiveId(ranked.evidence.id)}
          onToggleExpanded={() => toggleExpanded(ranked.evidence.id)}
          acts={acts}
        />
      ))}
    </ol>
  );
}
