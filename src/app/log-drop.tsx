import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import { useHost } from "../host/host-context.ts";
import { useTakeLogs } from "./use-take-logs.ts";

/** Takes files that are dropped anywhere on the window, and says beforehand what will become of them. */
export function LogDrop() {
  const host = useHost();
  const [isOver, setIsOver] = useState(false);
  const { isForOpenIssue, takeLogs } = useTakeLogs();
  // The operating system drags over the whole window, so this listens to the window.
  useEffect(
    () =>
      host.onFilesDropped((drop) => {
        setIsOver(drop.phase === "enter");
        if (drop.phase === "drop" && drop.paths.length > 0) {
          takeLogs(drop.paths);
        }
      }),
    [host, takeLogs],
  );
  return isOver ? <DropOverlay isForOpenIssue={isForOpenIssue} /> : null;
}

function DropOverlay({ isForOpenIssue }: { isForOpenIssue: boolean }) {
  return (
    <div className="pointer-events-none fixed inset-0 z-50 animate-fade-in bg-overlay p-6">
      <div className="flex h-full flex-col items-center justify-center gap-3 rounded-large border-2 border-accent border-dashed bg-surface/90">
        <FileDown aria-hidden size={24} className="text-accent" />
        <p className="font-medium text-16 text-ink">
          {isForOpenIssue ? "Drop logs to add them to this issue" : "Drop logs to start a new issue"}
        </p>
        <p className="text-13 text-ink-soft">Files, folders and archives. They stay on this machine.</p>
      </div>
    </div>
  );
}
