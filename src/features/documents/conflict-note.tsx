import { TriangleAlert } from "lucide-react";
import type { Document } from "../../bindings.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Moment } from "../../ui/moment.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";

interface ConflictNoteProps {
  readonly theirs: Document;
  readonly keeper: DraftKeeper;
}

/** Two texts of one document: nothing is saved before a person chose. */
export function ConflictNote({ theirs, keeper }: ConflictNoteProps) {
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b bg-warning-soft px-5 py-2 text-13"
    >
      <TriangleAlert aria-hidden size={16} className="shrink-0 text-warning" />
      <p className="min-w-64 flex-1 text-ink">
        This document was changed elsewhere at <Moment at={theirs.updated_at} /> while you were writing. Your
        text is not saved yet.
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={theirs.content_md} label="Copy the other text" />
        <Button onClick={keeper.takeTheirs}>Use the other text</Button>
        <Button variant="primary" onClick={() => void keeper.keepMine()}>
          Keep your text
        </Button>
      </div>
    </div>
  );
}
