import { Check, CornerDownRight, Pencil, Trash2 } from "lucide-react";
import type { CitedLine, ResolutionStep } from "../../bindings.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { CitedLines } from "./cited-lines-list.tsx";
import { JudgementChoice } from "./judgement-choice.tsx";
import { StopRule } from "./stop-rule.tsx";
import { isProposal } from "./why-tree.ts";

interface WhyPanelProps {
  readonly step: ResolutionStep;
  readonly isLeaf: boolean;
  readonly onJudge: (state: ResolutionStep["state"]) => void;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onAsk: () => void;
  readonly onCite: () => void;
  readonly onUncite: (cited: CitedLine) => void;
}

/** The selected why: how it stands, the lines that show it, and whether to ask further. */
export function WhyPanel(props: WhyPanelProps) {
  const { step, isLeaf, onJudge, onAccept, onEdit, onDelete, onAsk, onCite, onUncite } = props;
  return (
    <aside
      aria-label="Selected why"
      className="flex max-h-[40%] shrink-0 flex-col border-t bg-canvas lg:max-h-none lg:w-88 lg:border-t-0 lg:border-l"
    >
      <ScrollRegion label="Details of the selected why" className="flex flex-col gap-5 px-5 py-4">
        <section aria-label="State" className="flex flex-col gap-2.5">
          <p className="text-12 text-ink-faint">
            {isProposal(step)
              ? "Proposed by the program. Accept it to make it yours."
              : "Written or accepted by a person."}
          </p>
          {step.answer !== null && <JudgementChoice state={step.state} onJudge={onJudge} />}
          <div className="flex flex-wrap items-center gap-1.5">
            {isProposal(step) && (
              <Button size="small" icon={Check} onClick={onAccept}>
                Accept
              </Button>
            )}
            <Button size="small" icon={CornerDownRight} onClick={onAsk}>
              Ask why
            </Button>
            <IconButton
              icon={Pencil}
              label={step.answer === null ? "Answer" : "Edit"}
              keys="e"
              size="small"
              onClick={onEdit}
            />
            <IconButton
              icon={Trash2}
              label={isProposal(step) ? "Reject proposal" : "Delete why"}
              keys="delete"
              size="small"
              onClick={onDelete}
            />
          </div>
        </section>
        {isLeaf && <StopRule step={step} />}
        <CitedLines step={step} onCite={onCite} onUncite={onUncite} />
      </ScrollRegion>
    </aside>
  );
}
