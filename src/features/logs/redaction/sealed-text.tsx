import type { SealedLog, StoredLog } from "../../../bindings.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { LogLines } from "../viewer/log-lines.tsx";
import { useLogLines } from "../viewer/use-log-lines.ts";
import type { Place } from "../viewer/use-place.ts";

interface SealedTextProps {
  readonly log: StoredLog;
  readonly sealed: SealedLog | undefined;
  readonly place: Place;
}

/** What will be sent of a log: the redacted text to the letter, and the hash that an approval is bound to. */
export function SealedText({ log, sealed, place }: SealedTextProps) {
  const lines = useLogLines(log, false);
  if (lines.error) {
    return <ErrorState error={lines.error} onRetry={lines.retry} />;
  }
  const hash = sealed?.sealed_hash;
  return (
    <>
      <p className="flex shrink-0 items-center gap-2 border-b px-4 py-1 text-12 text-ink-faint">
        {hash ? (
          <>
            <span className="shrink-0">SHA-256</span>
            <code className="min-w-0 truncate font-mono text-ink-soft">{hash}</code>
            <CopyButton text={hash} label="Copy the hash" isIconOnly />
          </>
        ) : (
          "This log was sealed by an older version and has no hash yet."
        )}
      </p>
      <LogLines
        log={log}
        place={place}
        lineAt={lines.lineAt}
        onRowsInSight={lines.onRowsInSight}
        hitsOf={() => []}
        isPinned={() => false}
      />
    </>
  );
}
