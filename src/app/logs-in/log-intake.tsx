import { DropOverlay } from "./drop-overlay.tsx";
import { PasteQuestion } from "./paste-question.tsx";
import { useDroppedPaths } from "./use-dropped-paths.ts";
import { usePastedText } from "./use-pasted-text.ts";
import { useTakeLogs } from "./use-take-logs.ts";

/** Takes logs that are dropped or pasted anywhere on the window. */
export function LogIntake() {
  const { isForOpenIssue, takeLogs } = useTakeLogs();
  const isOver = useDroppedPaths((paths) => takeLogs({ paths: [...paths] }));
  const { pasted, forget } = usePastedText();
  return (
    <>
      {isOver && <DropOverlay isForOpenIssue={isForOpenIssue} />}
      {pasted !== null && (
        <PasteQuestion
          pasted={pasted}
          isForOpenIssue={isForOpenIssue}
          onTake={() => takeLogs({ pasted })}
          onClose={forget}
        />
      )}
    </>
  );
}
