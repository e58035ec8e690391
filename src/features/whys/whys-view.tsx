import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { IssueDetail, ResolutionStep } from "../../bindings.ts";
import { ScreenBody } from "../../ui/screen.tsx";
import { CiteDialog } from "./cite-dialog.tsx";
import { withLine, withoutLine } from "./cited-lines.ts";
import { DeleteWhy } from "./delete-why.tsx";
import { NoWhys } from "./no-whys.tsx";
import { useChangeWhy } from "./use-change-why.ts";
import { useOutline } from "./use-outline.ts";
import { useWhyActions } from "./use-why-actions.ts";
import { WhyOutline, type Writing } from "./why-outline.tsx";
import { WhyPanel } from "./why-panel.tsx";
import { countWhys, whyTree } from "./why-tree.ts";
import { WhysToolbar } from "./whys-toolbar.tsx";

const route = getRouteApi("/issues/$issueId/whys");

/** The question that most often follows; selected in the form, so that typing replaces it. */
const NEXT_QUESTION = "Why did that happen?";

interface WhysViewProps {
  readonly detail: IssueDetail;
  readonly steps: readonly ResolutionStep[];
}

export function WhysView({ detail, steps }: WhysViewProps) {
  const { why } = route.useSearch();
  const navigate = route.useNavigate();
  const [writing, setWriting] = useState<Writing | null>(null);
  const [citing, setCiting] = useState<ResolutionStep | null>(null);
  const [deleting, setDeleting] = useState<ResolutionStep | null>(null);
  const changes = useChangeWhy();
  const select = (id: string) => void navigate({ search: { why: id }, replace: true, resetScroll: false });
  const edit = (step: ResolutionStep) => setWriting({ kind: "edit", stepId: step.id });
  const outline = useOutline({
    roots: whyTree(steps),
    activeId: why,
    onActiveIdChange: select,
    onEdit: () => active && edit(active),
  });
  const active = outline.active?.node.step;
  const write = (parentId: string | null, question: string) => {
    // What is written under a closed why would be out of sight.
    if (parentId !== null) {
      outline.open(parentId);
    }
    setWriting({ kind: "new", draft: { parentId, question } });
  };
  const askFirst = () => write(null, `Why did this happen: ${detail.issue.title}?`);
  const ask = () => (active ? write(active.id, NEXT_QUESTION) : askFirst());
  const askBeside = () => write(active?.parent_id ?? null, "");
  const finish = (written: ResolutionStep | null) => {
    setWriting(null);
    if (written !== null) {
      select(written.id);
    }
  };
  useWhyActions({
    active,
    changes,
    onAsk: ask,
    onAskBeside: askBeside,
    onEdit: edit,
    onDelete: setDeleting,
    onCite: setCiting,
  });
  if (steps.length === 0 && writing === null) {
    return <NoWhys detail={detail} onStart={askFirst} />;
  }
  return (
    <ScreenBody isScrolling={false}>
      <WhysToolbar counts={countWhys(steps)} onAsk={ask} onAskBeside={askBeside} />
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <WhyOutline
          issueId={detail.issue.id}
          outline={outline}
          writing={writing}
          onSelect={select}
          onEdit={edit}
          onAccept={changes.accept}
          onReject={setDeleting}
          onWritten={finish}
        />
        {active && (
          <WhyPanel
            step={active}
            isLeaf={outline.active?.node.children.length === 0}
            onJudge={(state) => changes.judge(active, state)}
            onAccept={() => changes.accept(active)}
            onEdit={() => edit(active)}
            onDelete={() => setDeleting(active)}
            onAsk={ask}
            onCite={() => setCiting(active)}
            onUncite={(line) => changes.cite(active, withoutLine(active.evidence_links, line))}
          />
        )}
      </div>
      {citing && (
        <CiteDialog
          issueId={detail.issue.id}
          step={citing}
          onClose={() => setCiting(null)}
          onCite={(line) =>
            changes.cite(citing, withLine(citing.evidence_links, line), () => setCiting(null))
          }
        />
      )}
      {deleting && (
        <DeleteWhy
          step={deleting}
          hasChildren={steps.some(({ parent_id }) => parent_id === deleting.id)}
          onClose={() => setDeleting(null)}
        />
      )}
    </ScreenBody>
  );
}
