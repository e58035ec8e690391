import { Check, CircleCheck, CircleX, CornerDownRight, ListPlus, Pencil, Quote, Trash2 } from "lucide-react";
import type { ResolutionStep } from "../../bindings.ts";
import { useActions } from "../../lib/actions/use-actions.ts";
import type { WhyChanges } from "./use-change-why.ts";
import { isProposal } from "./why-tree.ts";

const SECTION = "Whys";

interface WhyActions {
  readonly active: ResolutionStep | undefined;
  readonly changes: WhyChanges;
  readonly onAsk: () => void;
  readonly onAskBeside: () => void;
  readonly onEdit: (step: ResolutionStep) => void;
  readonly onDelete: (step: ResolutionStep) => void;
  readonly onCite: (step: ResolutionStep) => void;
}

/** What the keyboard and the palette offer on the whys; only what makes sense for the selected one. */
export function useWhyActions(actions: WhyActions): void {
  const { active, onAsk, onAskBeside } = actions;
  const ask = {
    id: "why-ask",
    title: "Ask why that happened",
    section: SECTION,
    keys: "n",
    icon: CornerDownRight,
    run: onAsk,
  };
  const beside = {
    id: "why-beside",
    title: "Ask another why beside it",
    section: SECTION,
    keys: "shift+n",
    icon: ListPlus,
    run: onAskBeside,
  };
  useActions(active === undefined ? [] : [ask, beside, ...actionsOn(active, actions)]);
}

function actionsOn(step: ResolutionStep, { changes, onEdit, onDelete, onCite }: WhyActions) {
  const own = { section: SECTION };
  const isAnswered = step.answer !== null;
  const isGhost = isProposal(step);
  return [
    ...(isGhost
      ? [
          {
            ...own,
            id: "why-accept",
            title: "Accept the proposal",
            keys: "a",
            icon: Check,
            run: () => changes.accept(step),
          },
        ]
      : []),
    {
      ...own,
      id: "why-edit",
      title: "Answer or edit the why",
      keys: "e",
      icon: Pencil,
      run: () => onEdit(step),
    },
    {
      ...own,
      id: "why-cite",
      title: "Add evidence to the why",
      keys: "l",
      icon: Quote,
      run: () => onCite(step),
    },
    ...(isAnswered
      ? [
          {
            ...own,
            id: "why-verify",
            title: step.state === "verified" ? "Take the verification back" : "Mark as verified",
            keys: "v",
            icon: CircleCheck,
            run: () => changes.judge(step, "verified"),
          },
          {
            ...own,
            id: "why-refute",
            title: step.state === "refuted" ? "Take the refutation back" : "Mark as refuted",
            keys: "x",
            icon: CircleX,
            run: () => changes.judge(step, "refuted"),
          },
        ]
      : []),
    {
      ...own,
      id: "why-delete",
      title: isGhost ? "Reject the proposal" : "Delete the why",
      keys: "delete",
      icon: Trash2,
      run: () => onDelete(step),
    },
  ];
}
