import { Clock, ExternalLink, Flag, Pencil, Plus, Trash2 } from "lucide-react";
import type { TimelineEvent } from "../../bindings.ts";
import type { Action } from "../../lib/actions/action.ts";
import { useActions } from "../../lib/actions/use-actions.ts";
import { SHOWN_ZONES, type ShownZone } from "./event-time.ts";
import { MILESTONE_KINDS } from "./milestones.ts";

const SECTION = "Timeline";

interface TimelineActions {
  readonly selected: TimelineEvent | undefined;
  readonly zone: ShownZone;
  readonly onAdd: () => void;
  readonly onOpenLine: (event: TimelineEvent) => void;
  readonly onEdit: (event: TimelineEvent) => void;
  readonly onDelete: (event: TimelineEvent) => void;
  readonly onMark: (event: TimelineEvent, kind: string) => void;
  readonly onZone: (zone: ShownZone) => void;
}

/** What the keyboard and the palette offer on the timeline. */
export function useTimelineActions(actions: TimelineActions): void {
  const { selected, zone, onAdd, onOpenLine, onZone } = actions;
  const next = SHOWN_ZONES[(SHOWN_ZONES.indexOf(zone) + 1) % SHOWN_ZONES.length] ?? "utc";
  useActions([
    { id: "timeline-add", title: "Add event", section: SECTION, keys: "n", icon: Plus, run: onAdd },
    {
      id: "timeline-zone",
      title: "Show times in the next zone",
      section: SECTION,
      keys: "z",
      icon: Clock,
      run: () => onZone(next),
    },
    ...(selected?.source_line
      ? [
          {
            id: "timeline-open",
            title: "Open the log at the selected event",
            section: SECTION,
            icon: ExternalLink,
            run: () => onOpenLine(selected),
          },
        ]
      : []),
    ...(selected?.class === "incident" ? editActions(selected, actions) : []),
  ]);
}

function editActions(selected: TimelineEvent, { onEdit, onDelete, onMark }: TimelineActions): Action[] {
  return [
    {
      id: "timeline-edit",
      title: "Edit the selected event",
      section: SECTION,
      keys: "e",
      icon: Pencil,
      run: () => onEdit(selected),
    },
    {
      id: "timeline-delete",
      title: "Delete the selected event",
      section: SECTION,
      keys: "delete",
      icon: Trash2,
      run: () => onDelete(selected),
    },
    ...MILESTONE_KINDS.map((kind) => ({
      id: `timeline-mark-${kind}`,
      title: `Mark the selected event as ${kind}`,
      section: SECTION,
      icon: Flag,
      run: () => onMark(selected, kind),
    })),
  ];
}
