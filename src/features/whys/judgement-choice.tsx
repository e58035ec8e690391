import type { StepState } from "../../bindings.ts";
import { STEP_STATE_LABELS } from "../../lib/format/labels.ts";
import { Segmented } from "../../ui/segmented.tsx";

const JUDGEMENTS = ["answered", "verified", "refuted"] as const;

interface JudgementChoiceProps {
  readonly state: StepState;
  readonly onJudge: (state: StepState) => void;
}

/** How far an answer holds. An answer that turned out wrong stays on record as refuted. */
export function JudgementChoice({ state, onJudge }: JudgementChoiceProps) {
  const chosen = JUDGEMENTS.find((judgement) => judgement === state) ?? "answered";
  return (
    <Segmented
      label="State of the answer"
      size="small"
      options={JUDGEMENTS.map((value) => ({ value, label: STEP_STATE_LABELS[value] }))}
      value={chosen}
      onChange={onJudge}
    />
  );
}
