import { useState } from "react";
import type { IssueId, TimelineEvent } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { ScreenBody } from "../../ui/screen.tsx";
import { useToaster } from "../../ui/toast-context.ts";
import { DeleteEvent } from "./delete-event.tsx";
import { EventDetails } from "./event-details.tsx";
import { EventDialog } from "./event-dialog.tsx";
import { draftFrom, draftOf, type EventDraft, emptyDraft } from "./event-draft.ts";
import { axisZone } from "./event-time.ts";
import { EventsTable } from "./events-table.tsx";
import { lanesOf } from "./lanes.ts";
import { MetricsRow } from "./metrics-row.tsx";
import { type MilestoneKind, milestonesOf } from "./milestones.ts";
import { NoEvents } from "./no-events.tsx";
import { windowAround } from "./time-window.ts";
import { TimelineChart } from "./timeline-chart.tsx";
import { TimelineToolbar } from "./timeline-toolbar.tsx";
import { useTimeline } from "./use-timeline.ts";
import { useTimelineActions } from "./use-timeline-actions.ts";

/** What is asked in a dialog at the moment. */
type Question =
  | { readonly kind: "write"; readonly event: TimelineEvent | null; readonly draft: EventDraft }
  | { readonly kind: "delete"; readonly event: TimelineEvent };

interface TimelineViewProps {
  readonly issueId: IssueId;
  readonly all: readonly TimelineEvent[];
}

export function TimelineView({ issueId, all }: TimelineViewProps) {
  const { search, placed, events, selected, selectedIndex, zone, change, select } = useTimeline(all);
  const [question, setQuestion] = useState<Question | null>(null);
  const mark = useMark();
  const typedZone = axisZone(zone);
  const add = () => setQuestion({ kind: "write", event: null, draft: emptyDraft("observation", typedZone) });
  const addMilestone = (kind: MilestoneKind) => {
    const from = selected?.event.class === "incident" ? selected.event : null;
    const draft = from === null ? emptyDraft(kind, typedZone) : draftFrom(kind, from, typedZone);
    setQuestion({ kind: "write", event: null, draft });
  };
  const edit = (event: TimelineEvent) =>
    setQuestion({ kind: "write", event, draft: draftOf(event, typedZone) });
  const remove = (event: TimelineEvent) => setQuestion({ kind: "delete", event });
  useTimelineActions({
    selected: selected?.event,
    zone,
    onAdd: add,
    onEdit: edit,
    onDelete: remove,
    onMark: mark,
    onZone: (next) => change({ zone: next }),
  });
  const milestones = milestonesOf(all);
  const lanes = lanesOf(events);
  const whole = windowAround(events.flatMap(({ at }) => at ?? []));
  return (
    <ScreenBody isScrolling={false}>
      {placed.length > 0 && (
        <TimelineToolbar events={placed} search={search} zone={zone} onChange={change} onAdd={add} />
      )}
      <MetricsRow milestones={milestones} onAdd={addMilestone} />
      {whole && (
        <TimelineChart
          whole={whole}
          lanes={lanes}
          milestones={milestones}
          zone={zone}
          selected={selected}
          source={search.source}
          onSelect={select}
          onChooseSource={(source) => change({ source })}
        />
      )}
      {events.length === 0 ? (
        <NoEvents
          isFiltered={placed.length > 0}
          hasIncidentEvents={placed.some(({ event }) => event.class === "incident")}
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
        />
      )}
      {selected && (
        <EventDetails placed={selected} zone={zone} onMark={mark} onEdit={edit} onDelete={remove} />
      )}
      {question?.kind === "write" && (
        <EventDialog
          issueId={issueId}
          event={question.event}
          initial={question.draft}
          knownKinds={kindsOf(all)}
          onClose={() => setQuestion(null)}
          onSaved={({ id }) => {
            setQuestion(null);
            select(id);
          }}
        />
      )}
      {question?.kind === "delete" && (
        <DeleteEvent event={question.event} onClose={() => setQuestion(null)} />
      )}
    </ScreenBody>
  );
}

function useMark() {
  const update = useCommandMutation("updateTimelineEvent");
  const toaster = useToaster();
  return ({ issue_id, id }: TimelineEvent, kind: string) =>
    update.mutate({ issue_id, event_id: id, event_type: kind }, { onError: toaster.warn });
}

function kindsOf(events: readonly TimelineEvent[]): string[] {
  const ours = events.filter((event) => event.class === "incident");
  return [...new Set(ours.map(({ event_type }) => event_type))];
}
