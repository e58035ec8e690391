import { CornerDownRight, ListPlus } from "lucide-react";
import { formatCount, formatNumber } from "../../lib/format/count.ts";
import { Button } from "../../ui/button.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import type { WhyCounts } from "./why-tree.ts";

interface WhysToolbarProps {
  readonly counts: WhyCounts;
  readonly onAsk: () => void;
  readonly onAskBeside: () => void;
}

export function WhysToolbar({ counts: { total, open, proposed }, onAsk, onAskBeside }: WhysToolbarProps) {
  const words = [
    formatCount(total, "why"),
    ...(open > 0 ? [`${formatNumber(open)} open`] : []),
    ...(proposed > 0 ? [`${formatNumber(proposed)} proposed by the program`] : []),
  ];
  return (
    <div className="flex shrink-0 items-center gap-2 border-b px-5 py-2">
      <p className="min-w-0 flex-1 truncate text-12 text-ink-faint tabular-nums">{words.join(" · ")}</p>
      <Tooltip text="Beside the selected one, for another cause of the same effect" keys="shift+n">
        <Button size="small" icon={ListPlus} onClick={onAskBeside}>
          Ask another why
        </Button>
      </Tooltip>
      <Tooltip text="Under the selected one: why did that happen?" keys="n">
        <Button size="small" variant="primary" icon={CornerDownRight} onClick={onAsk}>
          Ask why
        </Button>
      </Tooltip>
    </div>
  );
}
