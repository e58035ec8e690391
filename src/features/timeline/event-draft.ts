import type {
  CitedLine,
  CreateTimelineEvent,
  IssueId,
  TimeDisplay,
  TimelineEvent,
  UpdateTimelineEvent,
} from "../../bindings.ts";
import { timeForCore } from "./typed-time.ts";

/** An event as it stands in the form. */
export interface EventDraft {
  readonly kind: string;
  readonly description: string;
  /** As typed. */
  readonly time: string;
  /** The zone of a time that names none. */
  readonly zone: TimeDisplay;
  /** The log's name, when a line is cited. */
  readonly file: string | undefined;
  readonly line: string;
}

export function emptyDraft(kind: string, zone: TimeDisplay): EventDraft {
  return { kind, description: "", time: "", zone, file: undefined, line: "" };
}

export function draftOf(event: TimelineEvent, zone: TimeDisplay): EventDraft {
  return {
    kind: event.event_type,
    description: event.description,
    time: event.occurred_at ?? "",
    zone,
    file: undefined,
    line: "",
  };
}

/** A milestone read off an event that is there: its time and its line are the proposal. */
export function draftFrom(kind: string, event: TimelineEvent, zone: TimeDisplay): EventDraft {
  const isCited = event.source !== null && event.source_line !== null;
  return {
    kind,
    description: "",
    time: event.occurred_at ?? "",
    zone,
    file: isCited ? (event.source ?? undefined) : undefined,
    line: isCited ? String(event.source_line) : "",
  };
}

export function createRequest(issueId: IssueId, draft: EventDraft): CreateTimelineEvent {
  const cited = citedLine(draft);
  return {
    issue_id: issueId,
    description: draft.description,
    ...(draft.kind.trim() && { event_type: kindName(draft.kind) }),
    ...(draft.time.trim() && { occurred_at: timeForCore(draft.time, draft.zone) }),
    ...(cited && { cited_line: cited }),
  };
}

/** Only what was changed: a time that is sent counts as exact from then on. */
export function updateRequest(event: TimelineEvent, draft: EventDraft): UpdateTimelineEvent {
  const isNewTime = draft.time.trim() !== "" && draft.time !== event.occurred_at;
  return {
    issue_id: event.issue_id,
    event_id: event.id,
    ...(draft.description !== event.description && { description: draft.description }),
    ...(draft.kind !== event.event_type && { event_type: kindName(draft.kind) }),
    ...(isNewTime && { occurred_at: timeForCore(draft.time, draft.zone) }),
  };
}

/** A kind as the table keeps it: `Log line` is `log_line`. */
function kindName(typed: string): string {
  return typed.trim().toLowerCase().replaceAll(/\s+/g, "_");
}

function citedLine({ file, line }: EventDraft): CitedLine | undefined {
  return file === undefined ? undefined : { file, line: Number(line) };
}

/** Why the draft cannot be sent yet, in words; the core checks the rest. */
export function lineProblem({ file, line }: EventDraft): string | undefined {
  const isNumber = /^[1-9]\d{0,8}$/.test(line.trim());
  return file !== undefined && !isNumber ? "Give the line's number, from 1." : undefined;
}
