import { CircleDashed } from "lucide-react";
import { useEffect, useRef } from "react";
import type { IssueId, ResolutionStep } from "../../bindings.ts";
import type { useOutline } from "./use-outline.ts";
import { useSaveWhy, type WhyDraft } from "./use-save-why.ts";
import { WhyForm } from "./why-form.tsx";
import { WhyItem } from "./why-item.tsx";
import { WhyRow } from "./why-row.tsx";
import { type NewWhy, outlineRows } from "./why-rows.ts";
import { WhyText } from "./why-text.tsx";

/** What is being written in the outline. */
export type Writing =
  | { readonly kind: "edit"; readonly stepId: string }
  | { readonly kind: "new"; readonly draft: NewWhy };

interface WhyOutlineProps {
  readonly issueId: IssueId;
  readonly outline: ReturnType<typeof useOutline>;
  readonly writing: Writing | null;
  readonly onSelect: (id: string) => void;
  readonly onEdit: (step: ResolutionStep) => void;
  readonly onAccept: (step: ResolutionStep) => void;
  readonly onReject: (step: ResolutionStep) => void;
  /** The form is done, with what it wrote. */
  readonly onWritten: (step: ResolutionStep | null) => void;
}

/** The tree of questions and answers in reading order. */
export function WhyOutline(props: WhyOutlineProps) {
  const { issueId, outline, writing, onSelect, onEdit, onAccept, onReject, onWritten } = props;
  const { rows, active, activeRowId, rowId, toggle, onKeyDown } = outline;
  const save = useSaveWhy(issueId, onWritten);
  const tree = useFocusAfterWriting(writing !== null);
  const form = { isBusy: save.isPending, error: save.error, onCancel: () => onWritten(null) };
  return (
    <div
      ref={tree}
      role="tree"
      aria-label="Whys"
      tabIndex={0}
      aria-activedescendant={activeRowId}
      data-scroll-restoration-id="whys"
      onKeyDown={onKeyDown}
      className="group/outline min-h-0 flex-1 overflow-y-auto py-2 outline-none"
    >
      {outlineRows(rows, writing?.kind === "new" ? writing.draft : null).map((line) =>
        line.kind === "new" ? (
          <NewWhyItem
            key="new"
            level={line.level}
            draft={line.draft}
            form={form}
            onSave={(draft) => save.create(draft, line.draft.parentId)}
          />
        ) : (
          <WhyItem
            key={line.row.node.id}
            id={rowId(line.row.node.id)}
            row={line.row}
            isActive={line.row === active}
            onSelect={() => onSelect(line.row.node.id)}
            onEdit={() => onEdit(line.row.node.step)}
            onToggle={() => toggle(line.row.node.id)}
          >
            {writing?.kind === "edit" && writing.stepId === line.row.node.id ? (
              <WhyForm
                label="Edit why"
                initial={draftOf(line.row.node.step)}
                startsAt="answer"
                onSave={(draft) => save.update(line.row.node.step, draft)}
                {...form}
              />
            ) : (
              <WhyText
                step={line.row.node.step}
                isActive={line.row === active}
                onAccept={() => onAccept(line.row.node.step)}
                onEdit={() => onEdit(line.row.node.step)}
                onReject={() => onReject(line.row.node.step)}
              />
            )}
          </WhyItem>
        ),
      )}
    </div>
  );
}

interface NewWhyItemProps {
  readonly level: number;
  readonly draft: NewWhy;
  readonly form: Pick<Parameters<typeof WhyForm>[0], "isBusy" | "error" | "onCancel">;
  readonly onSave: (draft: WhyDraft) => void;
}

function NewWhyItem({ level, draft, form, onSave }: NewWhyItemProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the form within takes the focus.
    <div role="treeitem" aria-level={level} aria-selected={false} className="pr-5 pl-3">
      <WhyRow
        level={level}
        icon={
          <>
            <CircleDashed aria-hidden size={16} className="text-ink-faint" />
            <span className="sr-only">New why</span>
          </>
        }
        isOpen={null}
      >
        <WhyForm
          label="New why"
          initial={{ question: draft.question, answer: "" }}
          startsAt="question"
          onSave={onSave}
          {...form}
        />
      </WhyRow>
    </div>
  );
}

function draftOf({ why_question, answer }: ResolutionStep): WhyDraft {
  return { question: why_question, answer: answer ?? "" };
}

/** Gives the focus back to the tree when a form is done, so that its keys go on working. */
function useFocusAfterWriting(isWriting: boolean) {
  const tree = useRef<HTMLDivElement>(null);
  const wasWriting = useRef(false);
  // The focus is the browser's; with the form gone it would fall back to the page.
  useEffect(() => {
    if (wasWriting.current && !isWriting) {
      tree.current?.focus();
    }
    wasWriting.current = isWriting;
  }, [isWriting]);
  return tree;
}
