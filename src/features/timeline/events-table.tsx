import type { IssueId, TimelineEvent } from "../../bindings.ts";
import { LineLink } from "../../ui/line-link.tsx";
import { useRowHeight } from "../../ui/virtual/row-height.ts";
import { type TableColumn, VirtualTable } from "../../ui/virtual/virtual-table.tsx";
import { formatMoment, type ShownZone } from "./event-time.ts";
import { confidenceLabel, eventText, isUncertain, sourceLabel } from "./event-words.ts";
import { KindLabel } from "./kind-label.tsx";
import type { PlacedEvent } from "./placed-event.ts";
import { useIsWide } from "./use-is-wide.ts";

interface EventsTableProps {
  readonly issueId: IssueId;
  readonly events: readonly PlacedEvent[];
  readonly zone: ShownZone;
  readonly selectedIndex: number;
  readonly onSelect: (eventId: string) => void;
  readonly onOpen: (event: TimelineEvent) => void;
}

/** The events in words, one a row, in the order in which they happened. */
export function EventsTable({ issueId, events, zone, selectedIndex, onSelect, onOpen }: EventsTableProps) {
  const isWide = useIsWide();
  const rowHeight = useRowHeight();
  const select = (index: number) => {
    const placed = events[index];
    if (placed) {
      onSelect(placed.event.id);
    }
  };
  const open = (index: number) => {
    const placed = events[index];
    if (placed) {
      onOpen(placed.event);
    }
  };
  return (
    <VirtualTable
      label="Events"
      columns={columnsOf(issueId, zone, isWide)}
      count={events.length}
      rowAt={(index) => events[index]}
      rowHeight={rowHeight}
      activeIndex={selectedIndex}
      onActiveIndexChange={select}
      onOpen={open}
      isOpenedByClick={false}
      scrollId="timeline-events"
      shortcutSection="Timeline"
    />
  );
}

function columnsOf(issueId: IssueId, zone: ShownZone, isWide: boolean): TableColumn<PlacedEvent>[] {
  const time: TableColumn<PlacedEvent> = {
    id: "time",
    header: "Time",
    width: "12.75rem",
    cell: ({ moment, event }) => (
      <span className={isUncertain(event.confidence) ? "text-ink-soft italic" : "text-ink"}>
        <span className="text-12 tabular-nums">
          {moment === null ? "Not known" : formatMoment(moment, zone)}
        </span>
      </span>
    ),
  };
  const kind: TableColumn<PlacedEvent> = {
    id: "kind",
    header: "Kind",
    width: "6.5rem",
    cell: ({ event }) => <KindLabel kind={event.event_type} />,
  };
  const confidence: TableColumn<PlacedEvent> = {
    id: "confidence",
    header: "Confidence",
    width: "9.5rem",
    cell: ({ event }) => <span className="text-12 text-ink-soft">{confidenceLabel(event.confidence)}</span>,
  };
  const source: TableColumn<PlacedEvent> = {
    id: "source",
    header: "Source",
    width: isWide ? "13rem" : "9rem",
    cell: (placed) => <SourceCell issueId={issueId} placed={placed} />,
  };
  const description: TableColumn<PlacedEvent> = {
    id: "description",
    header: "What happened",
    width: "minmax(0, 1fr)",
    cell: ({ event }) => (
      <span className={event.source_line === null ? "text-13 text-ink" : "font-mono text-12 text-ink"}>
        {eventText(event)}
      </span>
    ),
  };
  return isWide ? [time, kind, source, description, confidence] : [time, source, description];
}

function SourceCell({ issueId, placed: { event, source } }: { issueId: IssueId; placed: PlacedEvent }) {
  if (event.log_file_id === null || event.source_line === null) {
    return <span className="text-12 text-ink-soft">{sourceLabel(source)}</span>;
  }
  return <LineLink issueId={issueId} logFileId={event.log_file_id} file={source} line={event.source_line} />;
}
