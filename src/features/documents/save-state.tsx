import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { asSentence } from "../../lib/core/core-error.ts";
import { formatTimeOfDay, zoneName } from "../../lib/format/moment.ts";
import { useSettings } from "../../lib/settings/use-settings.ts";
import { Button } from "../../ui/button.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { type Draft, type DraftKeeper, isSaved } from "./draft-keeper.ts";

/** Whether what was written is kept. */
export function SaveState({ draft, keeper }: { draft: Draft; keeper: DraftKeeper }) {
  return (
    <span role="status" className="flex shrink-0 items-center gap-1.5 text-12 text-ink-faint">
      <SaveWords draft={draft} keeper={keeper} />
    </span>
  );
}

function SaveWords({ draft, keeper }: { draft: Draft; keeper: DraftKeeper }) {
  if (draft.isSaving) {
    return (
      <>
        <Spinner /> Saving
      </>
    );
  }
  if (draft.failure !== null && draft.theirs === null) {
    return (
      <>
        <CircleAlert aria-hidden size={14} className="text-danger" />
        <Tooltip text={`${asSentence(draft.failure.message)} ${asSentence(draft.failure.hint)}`}>
          <span className="text-danger">Not saved</span>
        </Tooltip>
        <Button size="small" onClick={() => void keeper.flush()}>
          Retry
        </Button>
      </>
    );
  }
  if (!isSaved(draft)) {
    return (
      <>
        <CircleDashed aria-hidden size={14} /> Not saved yet
      </>
    );
  }
  return <SavedAt moment={draft.basedOn} />;
}

const SECONDS_END = "hh:mm:ss".length;

function SavedAt({ moment }: { moment: number }) {
  const { time_display } = useSettings().settings;
  const date = new Date(moment);
  return (
    <>
      <CircleCheck aria-hidden size={14} />
      <span className="tabular-nums">
        Saved {formatTimeOfDay(date, time_display).slice(0, SECONDS_END)} {zoneName(date, time_display)}
      </span>
    </>
  );
}
