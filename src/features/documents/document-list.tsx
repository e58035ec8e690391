import { FilePenLine } from "lucide-react";
import { useState } from "react";
import type { Document, IssueId } from "../../bindings.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { formatCount } from "../../lib/format/count.ts";
import { DOCUMENT_TYPE_LABELS } from "../../lib/format/labels.ts";
import { Badge } from "../../ui/badge.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Moment } from "../../ui/moment.tsx";
import { ScreenBody } from "../../ui/screen.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { useRowHeight } from "../../ui/virtual/row-height.ts";
import { type TableColumn, VirtualTable } from "../../ui/virtual/virtual-table.tsx";
import { countWords } from "./count-words.ts";
import { findGaps } from "./gaps.ts";
import { useOpenDocument } from "./use-open-document.ts";
import { useWriteActions, useWriteDocument } from "./use-write-document.ts";
import { WriteButtons } from "./write-buttons.tsx";

/** The documents of an issue, newest first, and the way to write one. */
export function DocumentList({ issueId }: { issueId: IssueId }) {
  const documents = useCommandQuery("listDocuments", { issue_id: issueId });
  const write = useWriteDocument(issueId);
  useWriteActions(write);
  if (documents.isError) {
    return <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />;
  }
  if (documents.data === undefined) {
    return <SkeletonRows count={4} />;
  }
  if (documents.data.length === 0) {
    return (
      <EmptyState icon={FilePenLine} title="No documents yet" actions={<WriteButtons {...write} />}>
        Write the RCA from what is known so far. Every claim cites its log line, and what nobody has recorded
        yet is asked as a question.
      </EmptyState>
    );
  }
  return (
    <ScreenBody isScrolling={false}>
      <div className="flex shrink-0 items-center gap-2 border-b px-5 py-2">
        <span className="text-12 text-ink-faint">{formatCount(documents.data.length, "document")}</span>
        <div className="ml-auto flex items-center gap-2">
          <WriteButtons {...write} />
        </div>
      </div>
      <DocumentTable issueId={issueId} documents={documents.data} />
    </ScreenBody>
  );
}

const COLUMNS: readonly TableColumn<Document>[] = [
  {
    id: "type",
    header: "Kind",
    width: "6.5rem",
    cell: ({ doc_type }) => <Badge>{DOCUMENT_TYPE_LABELS[doc_type]}</Badge>,
  },
  { id: "title", header: "Title", width: "minmax(8rem, 1fr)", cell: ({ title }) => title },
  {
    id: "missing",
    header: "Missing facts",
    width: "6rem",
    align: "end",
    cell: ({ content_md }) => findGaps(content_md).length || <span className="text-ink-faint">None</span>,
  },
  {
    id: "words",
    header: "Words",
    width: "4.5rem",
    align: "end",
    cell: ({ content_md }) => countWords(content_md).toLocaleString("en"),
  },
  {
    id: "updated",
    header: "Last change",
    width: "12rem",
    cell: ({ updated_at }) => <Moment at={updated_at} />,
  },
];

function DocumentTable({ issueId, documents }: { issueId: IssueId; documents: readonly Document[] }) {
  const [activeIndex, setActiveIndex] = useState(0);
  const open = useOpenDocument(issueId);
  return (
    <VirtualTable
      label="Documents"
      columns={COLUMNS}
      count={documents.length}
      rowAt={(index) => documents[index]}
      rowHeight={useRowHeight()}
      activeIndex={Math.min(activeIndex, documents.length - 1)}
      onActiveIndexChange={setActiveIndex}
      onOpen={(index) => void open(documents[index]?.id)}
      scrollId="documents"
      shortcutSection="Documents"
    />
  );
}
