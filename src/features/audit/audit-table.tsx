import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { AuditEntry } from "../../bindings.ts";
import { Moment } from "../../ui/moment.tsx";
import { useRowHeight } from "../../ui/virtual/row-height.ts";
import { type TableColumn, VirtualTable } from "../../ui/virtual/virtual-table.tsx";
import { actionWords, shortened } from "./audit-words.ts";
import { useAuditFilter } from "./use-audit-filter.ts";
import type { useAuditPages } from "./use-audit-pages.ts";

const route = getRouteApi("/audit");

const SEQUENCE: TableColumn<AuditEntry> = {
  id: "sequence",
  header: "No.",
  width: "3.5rem",
  align: "end",
  cell: ({ sequence }) => <span className="text-ink-faint tabular-nums">{sequence}</span>,
};
const TIME: TableColumn<AuditEntry> = {
  id: "time",
  header: "Time",
  width: "12rem",
  cell: ({ timestamp }) => <Moment at={timestamp} />,
};
const ACTION: TableColumn<AuditEntry> = {
  id: "action",
  header: "Action",
  width: "minmax(9rem, 1fr)",
  cell: ({ action }) => <span className="text-ink">{actionWords(action)}</span>,
};
const THING: TableColumn<AuditEntry> = {
  id: "thing",
  header: "Thing",
  width: "minmax(10rem, 1fr)",
  cell: ({ entity_type, entity_id }) => (
    <>
      {actionWords(entity_type)} <span className="font-mono text-12 text-ink-faint">{tail(entity_id)}</span>
    </>
  ),
};
const WHO: TableColumn<AuditEntry> = {
  id: "who",
  header: "Who",
  width: "6rem",
  cell: ({ user_id }) => user_id,
};
const HASH: TableColumn<AuditEntry> = {
  id: "hash",
  header: "Hash",
  width: "5rem",
  cell: ({ hash }) => <span className="font-mono text-12 text-ink-faint">{shortened(hash)}</span>,
};

const COLUMNS = [SEQUENCE, TIME, ACTION, THING, WHO, HASH];
/** What is left beside the details, which show the rest. */
const NARROW_COLUMNS = [SEQUENCE, TIME, ACTION];

const TAIL_LENGTH = 12;

/** The end of an id: ids begin with their time, so things of one minute differ at the end only. */
function tail(id: string): string {
  return id.length > TAIL_LENGTH ? `…${id.slice(-TAIL_LENGTH)}` : id;
}

interface AuditTableProps {
  readonly pages: ReturnType<typeof useAuditPages>;
  readonly isNarrow: boolean;
}

/** The entries, newest first. The details follow the row once they are open. */
export function AuditTable({ pages: { entries, rowCount, onRowsInSight }, isNarrow }: AuditTableProps) {
  const { entry } = route.useSearch();
  const change = useAuditFilter();
  const [activeIndex, setActiveIndex] = useState(-1);
  const shownIndex = entries.findIndex(({ sequence }) => sequence === entry);
  const show = (index: number) => change({ entry: entries[index]?.sequence });
  const moveTo = (index: number) => {
    setActiveIndex(index);
    if (entry !== undefined) {
      show(index);
    }
  };
  return (
    <VirtualTable
      label="Audit entries"
      columns={isNarrow ? NARROW_COLUMNS : COLUMNS}
      count={rowCount}
      rowAt={(index) => entries[index]}
      rowHeight={useRowHeight()}
      activeIndex={shownIndex >= 0 ? shownIndex : activeIndex}
      onActiveIndexChange={moveTo}
      onOpen={show}
      onRowsInSight={onRowsInSight}
      scrollId="audit"
      shortcutSection="Audit entries"
    />
  );
}
