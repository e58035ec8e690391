import { RotateCw, TriangleAlert } from "lucide-react";
import { type CoreError, errorReport } from "../lib/core/core-error.ts";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy-button.tsx";

interface ErrorStateProps {
  readonly error: CoreError;
  /** Tries again what failed. */
  readonly onRetry?: () => void;
}

/** What stands where something failed: what it was, what to do next, and the details for a report. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="flex h-full min-h-56 flex-col items-center justify-center gap-1 p-8 text-center"
    >
      <TriangleAlert aria-hidden size={24} strokeWidth={1.5} className="mb-2 text-danger" />
      <p className="max-w-lg font-medium text-14 text-ink">{error.message}</p>
      {error.hint && <p className="max-w-lg text-13 text-ink-soft">{error.hint}</p>}
      <div className="mt-4 flex gap-2">
        {onRetry && (
          <Button icon={RotateCw} onClick={onRetry}>
            Retry
          </Button>
        )}
        <CopyButton text={errorReport(error)} label="Copy details" />
      </div>
    </div>
  );
}
