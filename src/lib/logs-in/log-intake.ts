import { createContext, use, useEffect, useEffectEvent } from "react";
import type { AnalyzeLogs, IssueId } from "../../bindings.ts";

/** Logs that a person brings: files, folders and archives, or text. */
export type LogsIn = Pick<AnalyzeLogs, "paths" | "pasted">;

/** A screen that takes what is dropped or pasted itself, e.g. a form. */
export interface LogTaker {
  /** What will become of a drop, shown while files are over the window. */
  readonly prompt: string;
  readonly take: (logs: LogsIn) => void;
}

/** The one way by which logs come in, wherever on the window they were brought. */
export interface LogIntake {
  /** Starts an issue that is named after the logs, opens it, and analyzes them. */
  readonly startIssue: (logs: LogsIn) => void;
  /** Adds the logs to an issue and analyzes all it has; without logs, analyzes again. */
  readonly analyze: (issueId: IssueId, logs: LogsIn) => void;
  readonly setTaker: (taker: LogTaker | null) => void;
}

const LogIntakeContext = createContext<LogIntake | null>(null);

export const LogIntakeProvider = LogIntakeContext;

export function useLogIntake(): LogIntake {
  const intake = use(LogIntakeContext);
  if (intake === null) {
    throw new Error("useLogIntake needs a LogIntakeProvider above it.");
  }
  return intake;
}

/** While the component is on the screen, drops and pastes go to it. */
export function useLogTaker(prompt: string, take: (logs: LogsIn) => void): void {
  const { setTaker } = useLogIntake();
  const takeLogs = useEffectEvent(take);
  // Drops belong to the window, which asks the shell who takes them.
  useEffect(() => {
    setTaker({ prompt, take: (logs) => takeLogs(logs) });
    return () => setTaker(null);
  }, [setTaker, prompt]);
}
