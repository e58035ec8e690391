import { useState } from "react";
import type { CitedLine, EvidenceLink, ResolutionStep, ResolutionStepId } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { formatCount } from "../../lib/format/count.ts";
import { STEP_STATE_LABELS } from "../../lib/format/labels.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { ErrorNote } from "../error-note.tsx";
import { ErrorState } from "../error-state.tsx";
import { Field } from "../field.tsx";
import { Input } from "../input.tsx";
import { RadioList } from "../radio-list.tsx";
import { SkeletonRows } from "../skeleton.tsx";
import { useToaster } from "../toast-context.ts";
import { CitedExcerpt } from "./cited-excerpt.tsx";
import type { CitedText } from "./cited-text.ts";

interface AddToWhyDialogProps {
  readonly cited: CitedText;
  readonly onClose: () => void;
}

/** Stands for a why that does not exist yet; no id looks like this. */
const NEW_WHY = "new";

/** Lets lines support an answer: that of a why that is there, or of a new one. */
export function AddToWhyDialog({ cited, onClose }: AddToWhyDialogProps) {
  const steps = useCommandQuery("listResolutionSteps", { issue_id: cited.issueId });
  return (
    <Dialog isOpen onOpenChange={onClose} title="Add to a why">
      <div className="flex flex-col gap-4">
        <CitedExcerpt cited={cited} />
        {steps.error && <ErrorState error={steps.error} onRetry={() => void steps.refetch()} />}
        {steps.isPending && <SkeletonRows count={3} label="Loading the whys" />}
        {steps.data && <WhyForm cited={cited} steps={steps.data} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

interface WhyFormProps extends AddToWhyDialogProps {
  readonly steps: readonly ResolutionStep[];
}

function WhyForm({ cited, steps, onClose }: WhyFormProps) {
  const [target, setTarget] = useState<ResolutionStepId>(steps.at(-1)?.id ?? NEW_WHY);
  const [question, setQuestion] = useState("");
  const { add, error, isPending } = useAddToWhy(cited, onClose);
  const chosen = steps.find(({ id }) => id === target);
  const options = [...steps.map(whyOption), { value: NEW_WHY, label: "A new why" }];
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        add(chosen ?? question.trim());
      }}
    >
      {steps.length > 0 && (
        <RadioList autoFocus label="Why" options={options} value={target} onChange={setTarget} />
      )}
      {chosen === undefined && (
        <Field label="Question" isRequired>
          <Input
            autoFocus
            value={question}
            onChange={({ target: { value } }) => setQuestion(value)}
            placeholder="Why did this happen?"
          />
        </Field>
      )}
      {error && <ErrorNote error={error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          variant="primary"
          isBusy={isPending}
          disabled={chosen === undefined && question.trim() === ""}
        >
          {chosen ? "Add to why" : "Create why"}
        </Button>
      </div>
    </form>
  );
}

function whyOption({ id, why_question, state, evidence_links }: ResolutionStep) {
  const links = formatCount(evidence_links.length, "cited line");
  return { value: id, label: why_question, hint: `${STEP_STATE_LABELS[state]} · ${links}` };
}

function useAddToWhy({ issueId, lines }: CitedText, onDone: () => void) {
  const create = useCommandMutation("createResolutionStep");
  const update = useCommandMutation("updateResolutionStep");
  const toaster = useToaster();
  const done = (words: string) => ({
    onSuccess: () => {
      toaster.tell(words);
      onDone();
    },
  });
  const add = (target: ResolutionStep | string) => {
    if (typeof target === "string") {
      const request = { issue_id: issueId, why_question: target, evidence: [...lines] };
      create.mutate(request, done("Why created"));
    } else {
      const evidence = withLines(target.evidence_links, lines);
      update.mutate({ issue_id: issueId, step_id: target.id, evidence }, done("Added to the why"));
    }
  };
  return { add, error: create.error ?? update.error, isPending: create.isPending || update.isPending };
}

/** The lines that are cited already and those that are not yet. */
function withLines(links: readonly EvidenceLink[], lines: readonly CitedLine[]): CitedLine[] {
  const known = links.map(({ file, line }) => ({ file, line }));
  const isKnown = (wanted: CitedLine) =>
    known.some(({ file, line }) => file === wanted.file && line === wanted.line);
  return [...known, ...lines.filter((line) => !isKnown(line))];
}
