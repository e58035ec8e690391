import type { IssueDetail, ResolutionStep, StoredLog } from "../../../bindings.ts";
import { formatCount } from "../../../lib/format/count.ts";

/** A screen of the issue on which a step is done. */
export type StepScreen = "logs" | "redaction" | "whys" | "documents";

/** A step on the way from logs to a document. */
export interface NextStep {
  readonly screen: StepScreen;
  readonly label: string;
  /** What is left to do, or what has been done. */
  readonly detail: string;
  readonly isDone: boolean;
}

/** The steps of the work, each as the issue's true state has it. Before there are logs, only the first. */
export function nextSteps(
  { log_files, resolution_steps, documents }: IssueDetail,
  logs: readonly StoredLog[],
) {
  const steps: NextStep[] = [
    {
      screen: "logs",
      label: "Add logs",
      detail: log_files.length === 0 ? "None yet" : `${formatCount(log_files.length, "log file")} added`,
      isDone: log_files.length > 0,
    },
  ];
  if (log_files.length > 0) {
    steps.push(redactionStep(logs), whysStep(resolution_steps));
  }
  const rca = documents.find(({ doc_type }) => doc_type === "rca");
  if (log_files.length > 0 || resolution_steps.length > 0) {
    steps.push({
      screen: "documents",
      label: "Write the RCA",
      detail: rca?.title ?? "Made from the whys, the evidence and the timeline",
      isDone: rca !== undefined,
    });
  }
  return steps;
}

function redactionStep(logs: readonly StoredLog[]): NextStep {
  // Values are counted on the review itself: one that stands in two logs is one value there.
  const waiting = logs.filter(({ approved_at }) => approved_at === null).length;
  return {
    screen: "redaction",
    label: "Review the redaction",
    detail: waiting === 0 ? "Approved as it will be sent" : `${formatCount(waiting, "log file")} to approve`,
    isDone: logs.length > 0 && waiting === 0,
  };
}

function whysStep(whys: readonly ResolutionStep[]): NextStep {
  const open = whys.filter(isOpen).length;
  const proposed = whys.filter(isProposed).length;
  const left = [
    open > 0 && `${formatCount(open, "why")} open`,
    proposed > 0 && `${formatCount(proposed, "proposed answer")} to judge`,
  ].filter((part) => part !== false);
  return {
    screen: "whys",
    label: open > 0 ? `Answer the open ${open === 1 ? "why" : "whys"}` : "Work out the root cause",
    detail:
      whys.length === 0
        ? "Ask the first why"
        : left.join(", ") || `${formatCount(whys.length, "why")} answered`,
    isDone: whys.length > 0 && left.length === 0,
  };
}

/** Nobody has an answer yet. */
export function isOpen({ state }: ResolutionStep): boolean {
  return state === "open";
}

/** The program has an answer that no person has judged. */
function isProposed({ state, author }: ResolutionStep): boolean {
  return author === "proposal" && state !== "open";
}
