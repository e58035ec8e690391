import { Flag, FlagOff } from "lucide-react";
import type { TimelineEvent } from "../../bindings.ts";
import type { MenuItem } from "../../ui/menu-item.ts";
import { kindLabel } from "./event-words.ts";
import { isMilestoneKind, MILESTONE_KINDS } from "./milestones.ts";

/** The kinds an event can be given with one press: the milestones, and back. */
export function markItems(
  event: TimelineEvent,
  onMark: (event: TimelineEvent, kind: string) => void,
): MenuItem[] {
  const milestones = MILESTONE_KINDS.filter((kind) => kind !== event.event_type).map((kind) => ({
    label: kindLabel(kind),
    icon: Flag,
    onSelect: () => onMark(event, kind),
  }));
  if (!isMilestoneKind(event.event_type)) {
    return milestones;
  }
  const plain = event.source_line === null ? "observation" : "log_line";
  return [
    ...milestones,
    "separator",
    { label: "No milestone", icon: FlagOff, onSelect: () => onMark(event, plain) },
  ];
}
