import { RotateCw, WrapText } from "lucide-react";
import type { StoredEvidence } from "../../bindings.ts";
import { useActions } from "../../lib/actions/use-actions.ts";
import { formatNumber } from "../../lib/format/count.ts";
import { LEVEL_LABELS } from "../../lib/format/labels.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { levelsOf, logsOf } from "./evidence-filter.ts";
import { useEvidenceAddress } from "./use-evidence-address.ts";

interface EvidenceToolbarProps {
  readonly evidence: readonly StoredEvidence[];
  readonly shownCount: number;
  readonly onAnalyze: () => void;
}

/** Stands for no filter; no id and no level looks like this. */
const ALL = "all";

/** Which evidence is shown, and the way to have it ranked anew. */
export function EvidenceToolbar({ evidence, shownCount, onAnalyze }: EvidenceToolbarProps) {
  const { search, show } = useEvidenceAddress();
  const pinnedCount = evidence.filter(({ origin }) => origin === "pinned").length;
  const logs = logsOf(evidence).map(([value, label]) => ({ value, label }));
  const levels = levelsOf(evidence).map((value) => ({ value, label: LEVEL_LABELS[value] }));
  const toggleCut = () => show({ cut: search.cut ? undefined : true });
  useActions([
    { id: "analyze-again", title: "Analyze again", section: "Evidence", icon: RotateCw, run: onAnalyze },
    {
      id: "wrap-lines",
      title: "Wrap or cut long lines",
      section: "Evidence",
      keys: "z",
      icon: WrapText,
      run: toggleCut,
    },
  ]);
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-2">
      <Segmented
        label="Which lines"
        size="small"
        options={[
          { value: ALL, label: `All ${formatNumber(evidence.length)}` },
          { value: "pinned", label: `Pinned ${formatNumber(pinnedCount)}` },
        ]}
        value={search.pinned ? "pinned" : ALL}
        onChange={(value) => show({ pinned: value === "pinned" || undefined })}
      />
      <div className="w-48">
        <Select
          label="Log file"
          size="small"
          options={[{ value: ALL, label: "All log files" }, ...logs]}
          value={search.log ?? ALL}
          onChange={(value) => show({ log: value === ALL ? undefined : value })}
        />
      </div>
      <div className="w-32">
        <Select
          label="Level"
          size="small"
          options={[{ value: ALL, label: "All levels" }, ...levels]}
          value={search.level ?? ALL}
          onChange={(value) => show({ level: value === ALL ? undefined : value })}
        />
      </div>
      <span role="status" className="text-12 text-ink-faint tabular-nums">
        {shownCount < evidence.length &&
          `${formatNumber(shownCount)} of ${formatNumber(evidence.length)} lines`}
      </span>
      <div className="ml-auto flex items-center gap-2">
        <IconButton
          icon={WrapText}
          label="Wrap long lines"
          keys="z"
          size="small"
          isPressed={!search.cut}
          onClick={toggleCut}
        />
        <Button size="small" icon={RotateCw} onClick={onAnalyze}>
          Analyze again
        </Button>
      </div>
    </div>
  );
}
