import { ChevronDown, Pencil, Trash2 } from "lucide-react";
import type { TimelineEvent } from "../../bindings.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { LineLink } from "../../ui/line-link.tsx";
import { LogText } from "../../ui/log-text.tsx";
import { Menu } from "../../ui/menu.tsx";
import { formatMoment, type ShownZone } from "./event-time.ts";
import { confidenceMeaning, eventText, sourceLabel } from "./event-words.ts";
import { KindLabel } from "./kind-label.tsx";
import { markItems } from "./mark-items.ts";
import type { PlacedEvent } from "./placed-event.ts";

interface EventDetailsProps {
  readonly placed: PlacedEvent;
  readonly zone: ShownZone;
  readonly onMark: (event: TimelineEvent, kind: string) => void;
  readonly onEdit: (event: TimelineEvent) => void;
  readonly onDelete: (event: TimelineEvent) => void;
}

/** The selected event in full, and what can be done with it. */
export function EventDetails({ placed, zone, onMark, onEdit, onDelete }: EventDetailsProps) {
  const { event, moment, source } = placed;
  return (
    <section aria-label="Selected event" className="shrink-0 border-t bg-canvas px-5 py-2.5">
      <div className="flex min-h-control-small items-center gap-x-3 text-12 text-ink-soft">
        <KindLabel kind={event.event_type} />
        <span className="text-ink tabular-nums">
          {moment === null ? "Time not known" : formatMoment(moment, zone)}
        </span>
        <span className="flex min-w-0 flex-1">
          {event.log_file_id === null || event.source_line === null ? (
            sourceLabel(source)
          ) : (
            <LineLink
              issueId={event.issue_id}
              logFileId={event.log_file_id}
              file={source}
              line={event.source_line}
            />
          )}
        </span>
        {event.class === "incident" && (
          <>
            <Menu
              trigger={
                <Button size="small" icon={ChevronDown}>
                  Mark as
                </Button>
              }
              items={markItems(event, onMark)}
            />
            <IconButton
              icon={Pencil}
              label="Edit event"
              keys="e"
              size="small"
              onClick={() => onEdit(event)}
            />
            <IconButton
              icon={Trash2}
              label="Delete event"
              keys="delete"
              size="small"
              onClick={() => onDelete(event)}
            />
          </>
        )}
      </div>
      <div className="max-h-24 overflow-y-auto">
        <p className="whitespace-pre-wrap break-words *:whitespace-pre-wrap">
          {event.source_line === null ? eventText(event) : <LogText text={event.description} />}
        </p>
        {confidenceMeaning(event.confidence) && (
          <p className="mt-1 text-12 text-ink-faint">{confidenceMeaning(event.confidence)}</p>
        )}
      </div>
    </section>
  );
}
