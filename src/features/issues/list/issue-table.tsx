import { useNavigate } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { useMemo, useState } from "react";
import type { IssueSummary } from "../../../bindings.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { SkeletonRows } from "../../../ui/skeleton.tsx";
import { useRowHeight } from "../../../ui/virtual/row-height.ts";
import { type TableColumn, VirtualTable } from "../../../ui/virtual/virtual-table.tsx";
import { useDeleteIssue } from "../use-delete-issue.tsx";
import { ISSUE_COLUMNS } from "./issue-columns.tsx";
import { IssueRowMenu } from "./issue-row-menu.tsx";
import { filterOf } from "./issues-search.ts";
import { useIssueRows } from "./use-issue-rows.ts";
import { NO_FILTERS, useIssuesSearch } from "./use-issues-search.ts";
import { useSelectedIssueActions } from "./use-selected-issue-actions.ts";

const SKELETON_ROWS = 12;

/** The issues that pass the filter, any number of them. */
export function IssueTable() {
  const { search, change } = useIssuesSearch();
  const { total, rowAt, onRowsInSight, error, retry } = useIssueRows(filterOf(search));
  if (error !== null) {
    return <ErrorState error={error} onRetry={retry} />;
  }
  if (total === undefined) {
    return <SkeletonRows count={SKELETON_ROWS} label="Loading issues" />;
  }
  if (total === 0) {
    return (
      <EmptyState
        icon={SearchX}
        title="No issue passes these filters"
        actions={<Button onClick={() => change(NO_FILTERS)}>Clear filters</Button>}
      >
        Words are found at their beginning; a tag must be written out.
      </EmptyState>
    );
  }
  return <IssueRows total={total} rowAt={rowAt} onRowsInSight={onRowsInSight} />;
}

interface IssueRowsProps {
  readonly total: number;
  readonly rowAt: (index: number) => IssueSummary | undefined;
  readonly onRowsInSight: (first: number, last: number) => void;
}

function IssueRows({ total, rowAt, onRowsInSight }: IssueRowsProps) {
  const { search } = useIssuesSearch();
  const [activeIndex, setActiveIndex] = useState((search.row ?? 0) - 1);
  const rowHeight = useRowHeight();
  const deletion = useDeleteIssue();
  const openRow = useOpenRow(rowAt);
  const active = rowAt(activeIndex);
  useSelectedIssueActions(active, deletion.ask);
  const columns = useMemo<readonly TableColumn<IssueSummary>[]>(
    () => [
      ...ISSUE_COLUMNS,
      {
        id: "menu",
        header: "More",
        isHeaderHidden: true,
        width: "1.75rem",
        cell: (issue) => <IssueRowMenu issue={issue} onDelete={deletion.ask} />,
      },
    ],
    [deletion.ask],
  );
  return (
    <>
      <VirtualTable
        label="Issues"
        columns={columns}
        count={total}
        rowHeight={rowHeight}
        rowAt={rowAt}
        activeIndex={Math.min(activeIndex, total - 1)}
        onActiveIndexChange={setActiveIndex}
        onOpen={openRow}
        onRowsInSight={onRowsInSight}
        scrollId="issues"
        shortcutSection="Issues"
      />
      {deletion.dialog}
    </>
  );
}

/** Opens the issue of a row; the address of the list keeps the row for the way back. */
function useOpenRow(rowAt: (index: number) => IssueSummary | undefined) {
  const navigate = useNavigate();
  return (index: number) => {
    const issue = rowAt(index);
    if (issue !== undefined) {
      const open = async () => {
        await navigate({
          from: "/issues",
          search: (before) => ({ ...before, row: index + 1 }),
          replace: true,
        });
        await navigate({ to: "/issues/$issueId/overview", params: { issueId: issue.id } });
      };
      void open();
    }
  };
}
