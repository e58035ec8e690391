import { useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { LogIntakeProvider, type LogsIn, type LogTaker } from "../../lib/logs-in/log-intake.ts";
import { DropOverlay } from "./drop-overlay.tsx";
import { PasteQuestion } from "./paste-question.tsx";
import { useDroppedPaths } from "./use-dropped-paths.ts";
import { usePastedText } from "./use-pasted-text.ts";
import { useTakeLogs } from "./use-take-logs.ts";

/** Takes logs that are dropped or pasted anywhere on the window, and gives the screens the way to add some. */
export function LogIntake({ children }: { children: ReactNode }) {
  const { issueId } = useParams({ strict: false });
  const { startIssue, analyze } = useTakeLogs();
  const [taker, setTaker] = useState<LogTaker | null>(null);
  const intake = useMemo(() => ({ startIssue, analyze, setTaker }), [startIssue, analyze]);
  const take = (logs: LogsIn) => {
    if (taker !== null) {
      taker.take(logs);
    } else if (issueId !== undefined) {
      analyze(issueId, logs);
    } else {
      startIssue(logs);
    }
  };
  const isOver = useDroppedPaths((paths) => take({ paths: [...paths] }));
  const { pasted, forget } = usePastedText({
    isAsked: taker === null,
    take: (text) => take({ pasted: text }),
  });
  const prompt =
    issueId === undefined ? "Drop logs to start a new issue" : "Drop logs to add them to this issue";
  return (
    <LogIntakeProvider value={intake}>
      {children}
      {isOver && <DropOverlay prompt={taker?.prompt ?? prompt} />}
      {pasted !== null && (
        <PasteQuestion
          pasted={pasted}
          isForOpenIssue={issueId !== undefined}
          onTake={() => take({ pasted })}
          onClose={forget}
        />
      )}
    </LogIntakeProvider>
  );
}
