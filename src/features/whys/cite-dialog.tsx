import { Command } from "cmdk";
import { useState } from "react";
import type { CitedLine, IssueId, ResolutionStep } from "../../bindings.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { LogText } from "../../ui/log-text.tsx";
import { isCited, parseCitation } from "./cited-lines.ts";

interface CiteDialogProps {
  readonly issueId: IssueId;
  readonly step: ResolutionStep;
  readonly onClose: () => void;
  readonly onCite: (cited: CitedLine) => void;
}

const ITEM_CLASS = "flex flex-col gap-0.5 rounded px-2.5 py-1.5 data-[selected=true]:bg-hover";

/** Picks a line that shows the answer: from the issue's evidence, or typed as `file:line`. */
export function CiteDialog({ issueId, step, onClose, onCite }: CiteDialogProps) {
  const [typed, setTyped] = useState("");
  const evidence = useCommandQuery("listEvidence", { issue_id: issueId });
  const citation = parseCitation(typed);
  const offered = (evidence.data ?? []).filter((line) => !isCited(step.evidence_links, line));
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      width="wide"
      title="Add evidence"
      description="Choose a line, or type a log and a line such as checkout-api.log:678."
    >
      <Command label="Evidence" loop className="pt-1">
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder="Find evidence, or file:line"
          className="h-control w-full rounded border border-line-strong bg-surface px-2.5 text-13 text-ink placeholder:text-ink-faint"
        />
        <Command.List label="Lines" className="mt-2 max-h-80 overflow-y-auto">
          <Command.Empty className="px-3 py-8 text-center text-13 text-ink-soft">
            No evidence fits. A line of any log of this issue can be typed as file:line.
          </Command.Empty>
          {citation && (
            <Command.Item
              forceMount
              value={`cite ${typed}`}
              onSelect={() => onCite(citation)}
              className={ITEM_CLASS}
            >
              <span className="text-13 text-ink">
                Cite {citation.file}:{citation.line}
              </span>
            </Command.Item>
          )}
          {offered.map(({ id, file, line, text }) => (
            <Command.Item
              key={id}
              value={id}
              keywords={[`${file}:${line}`, text]}
              onSelect={() => onCite({ file, line })}
              className={ITEM_CLASS}
            >
              <span className="font-mono text-12 text-accent">
                {file}:{line}
              </span>
              <span className="truncate">
                <LogText text={text} />
              </span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}
