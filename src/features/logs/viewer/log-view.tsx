import { LocateFixed } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { IssueId, StoredLog } from "../../../bindings.ts";
import { AddToWhyDialog } from "../../../ui/citing/add-to-why-dialog.tsx";
import { CreateEventDialog } from "../../../ui/citing/create-event-dialog.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { useLogsAddress } from "../use-logs-address.ts";
import { FindBar } from "./find-bar.tsx";
import { hitFinder } from "./find-hits.ts";
import { GoToDialog } from "./go-to-dialog.tsx";
import { LineStrip } from "./line-strip.tsx";
import { LogLines } from "./log-lines.tsx";
import { selectedLines } from "./selected-lines.ts";
import { useFind } from "./use-find.ts";
import { useLineActs } from "./use-line-acts.ts";
import { useLogLines } from "./use-log-lines.ts";
import { usePlace } from "./use-place.ts";
import { useViewerKeys } from "./use-viewer-keys.ts";

interface LogViewProps {
  readonly issueId: IssueId;
  readonly log: StoredLog;
}

/** One log: search, lines, and the line the person stands on. Redacted until they ask for the original. */
export function LogView({ issueId, log }: LogViewProps) {
  const { search, goTo } = useLogsAddress();
  const { find: pattern = "", regex: isRegex = false } = search;
  const [isRaw, setIsRaw] = useState(false);
  const [isGoingTo, setIsGoingTo] = useState(false);
  const findInput = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const place = usePlace(search.line, (line) => goTo({ log: log.log_file_id, line }));
  const lines = useLogLines(log, isRaw);
  const find = useFind(log, pattern, isRegex, place.line ?? 0);
  const hitsOf = useMemo(() => hitFinder(pattern, isRegex), [pattern, isRegex]);
  const selected = selectedLines(log, place);
  const acts = useLineActs(issueId, selected);
  const moveTo = (line: number | undefined, isExtending = false) =>
    line !== undefined && place.moveTo(Math.max(1, Math.min(log.line_count, line)), isExtending);
  const seek = (text: string, isBackwards: boolean) => {
    goTo({ find: text || undefined });
    // What is wrong with the pattern stands under the field already.
    find.seek(text, isBackwards).then(moveTo, () => undefined);
  };
  const focusLines = () => frame.current?.querySelector<HTMLElement>("[role=listbox]")?.focus();
  const onPin = () => selected && acts.pins.toggle(selected);
  const onAddToWhy = () => acts.cite("why");
  const onMakeEvent = () => acts.cite("event");
  useViewerKeys({
    isRaw,
    onMoveBy: (by, isExtending) => moveTo((place.line ?? 0) + by, isExtending),
    onNextMatch: () => moveTo(find.next),
    onPreviousMatch: () => moveTo(find.previous),
    onFind: () => findInput.current?.select(),
    onGoTo: () => setIsGoingTo(true),
    onToggleRaw: () => setIsRaw(!isRaw),
    onPin,
    onAddToWhy,
    onMakeEvent,
    onCopy: acts.copy,
  });
  const current = place.line === undefined ? undefined : lines.lineAt(place.line);
  return (
    <div ref={frame} className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 items-center gap-2 border-b px-3 py-1.5">
        <FindBar
          find={find}
          inputRef={findInput}
          onPatternChange={(text) => goTo({ find: text || undefined })}
          onRegexChange={(regex) => goTo({ regex: regex || undefined })}
          onGo={moveTo}
          onSeek={seek}
          onLeave={focusLines}
        />
        <IconButton
          icon={LocateFixed}
          label="Go to line or time"
          keys="mod+g"
          onClick={() => setIsGoingTo(true)}
        />
        <Switch label="Show original" isOn={isRaw} onChange={setIsRaw} />
      </div>
      {find.error && (
        <div className="px-3 py-2">
          <ErrorNote error={find.error} />
        </div>
      )}
      {isRaw && <OriginalNote />}
      {lines.error ? (
        <ErrorState error={lines.error} onRetry={lines.retry} />
      ) : (
        <LogLines
          log={log}
          place={place}
          lineAt={lines.lineAt}
          onRowsInSight={lines.onRowsInSight}
          hitsOf={hitsOf}
          isPinned={(line) => acts.pins.isPinned(log.log_file_id, line)}
        />
      )}
      {current && (
        <LineStrip
          line={current}
          selectedCount={selected?.count ?? 1}
          isPinned={acts.pins.isPinned(log.log_file_id, current.line)}
          onPin={onPin}
          onAddToWhy={onAddToWhy}
          onMakeEvent={onMakeEvent}
          onCopy={acts.copy}
        />
      )}
      {isGoingTo && <GoToDialog log={log} onGo={place.moveTo} onClose={() => setIsGoingTo(false)} />}
      {acts.citing?.into === "why" && <AddToWhyDialog cited={acts.citing.cited} onClose={acts.stopCiting} />}
      {acts.citing?.into === "event" && (
        <CreateEventDialog cited={acts.citing.cited} onClose={acts.stopCiting} />
      )}
    </div>
  );
}

function OriginalNote() {
  return (
    <p role="status" className="shrink-0 border-b bg-warning-soft px-4 py-1 text-12 text-warning">
      The original text, with values that must not leave this machine. Copying and pinning stay redacted.
    </p>
  );
}
