import { useState } from "react";
import type { StoredLog } from "../../../bindings.ts";
import { useCommandFetch } from "../../../lib/core/command-query.ts";
import { toCoreError } from "../../../lib/core/core-error.ts";
import { formatNumber } from "../../../lib/format/count.ts";
import { parseMoment } from "../../../lib/format/moment.ts";
import { useSettings } from "../../../lib/settings/use-settings.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { findTime } from "./find-time.ts";
import { type GoToTarget, parseGoTo } from "./go-to-target.ts";

interface GoToDialogProps {
  readonly log: StoredLog;
  readonly onGo: (line: number) => void;
  readonly onClose: () => void;
}

/** Goes to a line by its number or by a time. */
export function GoToDialog({ log, onGo, onClose }: GoToDialogProps) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [isSearching, setIsSearching] = useState(false);
  const { time_display: zone } = useSettings().settings;
  const lineOf = useLineOf(log);
  const go = async () => {
    const target = parseGoTo(text, zone, parseMoment(log.first_timestamp ?? ""));
    if (target === null) {
      setError("This is no line number and no time.");
      return;
    }
    setIsSearching(true);
    const found = await lineOf(target).catch((thrown: unknown) => toCoreError(thrown));
    setIsSearching(false);
    if (typeof found === "number") {
      onGo(found);
      onClose();
    } else {
      setError(found?.message ?? "No line of this log has a time.");
    }
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title="Go to line or time">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <Field
          label="Line or time"
          isRequired
          error={error}
          hint={`A line from 1 to ${formatNumber(log.line_count)}, or a time such as 07:14 or 2026-10-13 07:14:03 in ${zone === "utc" ? "UTC" : "your zone"}.`}
        >
          <Input
            autoFocus
            isMonospace
            value={text}
            onChange={({ target: { value } }) => {
              setText(value);
              setError(undefined);
            }}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isBusy={isSearching} disabled={text.trim() === ""}>
            Go
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useLineOf({ log_file_id, line_count }: StoredLog) {
  const fetchCommand = useCommandFetch();
  return async (target: GoToTarget): Promise<number | undefined> => {
    if (target.kind === "line") {
      return Math.min(target.line, line_count);
    }
    return findTime(target.at, line_count, async (from_line, count) => {
      // Only the times are looked at, so the core need not redact the text.
      const request = { log_file_id, from_line, count, raw_text: true };
      return (await fetchCommand("readLogLines", request)).lines;
    });
  };
}
