import type { IssueId, TimelineEvent } from "../../bindings.ts";
import { ScreenBody } from "../../ui/screen.tsx";
import { EventDetails } from "./event-details.tsx";
import { axisZone } from "./event-time.ts";
import { EventsTable } from "./events-table.tsx";
import { MetricsRow } from "./metrics-row.tsx";
import { milestonesOf } from "./milestones.ts";
import { NoEvents } from "./no-events.tsx";
import { TimelineChart } from "./timeline-chart.tsx";
import { TimelineQuestions } from "./timeline-questions.tsx";
import { TimelineToolbar } from "./timeline-toolbar.tsx";
import { useMark } from "./use-mark.ts";
import { useOpenLine } from "./use-open-line.ts";
import { useQuestions } from "./use-questions.ts";
import { useTimeline } from "./use-timeline.ts";
import { useTimelineActions } from "./use-timeline-actions.ts";

interface TimelineViewProps {
  readonly issueId: IssueId;
  readonly all: readonly TimelineEvent[];
}

/** The timeline with its parts: filters, metrics, lanes, the events in words, the selected one in full. */
export function TimelineView({ issueId, all }: TimelineViewProps) {
  const { search, placed, events, selected, selectedIndex, zone, change, select } = useTimeline(all);
  const { question, close, add, addMilestone, edit, remove } = useQuestions(axisZone(zone), selected?.event);
  const mark = useMark();
  const openLine = useOpenLine();
  const milestones = milestonesOf(all);
  useTimelineActions({
    selected: selected?.event,
    zone,
    onAdd: add,
    onOpenLine: openLine,
    onEdit: edit,
    onDelete: remove,
    onMark: mark,
    onZone: (next) => change({ zone: next }),
  });
  const saved = ({ id }: TimelineEvent) => {
    close();
    select(id);
  };
  return (
    <ScreenBody isScrolling={false}>
      {placed.length > 0 && (
        <TimelineToolbar events={placed} search={search} zone={zone} onChange={change} onAdd={add} />
      )}
      <MetricsRow milestones={milestones} onAdd={addMilestone} />
      <TimelineChart
        events={events}
        milestones={milestones}
        zone={zone}
        selected={selected}
        source={search.source}
        onSelect={select}
        onChooseSource={(source) => change({ source })}
      />
      {events.length === 0 ? (
        <NoEvents
          isFiltered={placed.length > 0}
          hasIncidentEvents={all.some((event) => event.class === "incident")}
          onAdd={add}
          onShowAll={() => change({ class: "all", source: undefined, kind: undefined })}
        />
      ) : (
        <EventsTable
          issueId={issueId}
          events={events}
          zone={zone}
          selectedIndex={selectedIndex}
          onSelect={select}
          onOpen={openLine}
        />
      )}
      {selected && (
        <EventDetails placed={selected} zone={zone} onMark={mark} onEdit={edit} onDelete={remove} />
      )}
      <TimelineQuestions issueId={issueId} all={all} question={question} onClose={close} onSaved={saved} />
    </ScreenBody>
  );
}
