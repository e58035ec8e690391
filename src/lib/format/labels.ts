import type { DocumentType, IssueStatus, Level, Severity, StepState, Verdict } from "../../bindings.ts";

/** The words of closed sets, in the order in which they are offered. */
export const SEVERITIES = ["critical", "high", "medium", "low"] as const satisfies readonly Severity[];
export const STATUSES = [
  "open",
  "investigating",
  "resolved",
  "closed",
] as const satisfies readonly IssueStatus[];

/** Gravest first. */
export const LEVELS = [
  "fatal",
  "error",
  "warn",
  "notice",
  "info",
  "debug",
  "trace",
] as const satisfies readonly Level[];

export const SEVERITY_LABELS: Record<Severity, string> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
};

/** The priority that on-call rotas use for the same thing. */
export const SEVERITY_PRIORITIES: Record<Severity, string> = {
  critical: "P1",
  high: "P2",
  medium: "P3",
  low: "P4",
};

export const STATUS_LABELS: Record<IssueStatus, string> = {
  open: "Open",
  investigating: "Investigating",
  resolved: "Resolved",
  closed: "Closed",
};

export const LEVEL_LABELS: Record<Level, string> = {
  trace: "Trace",
  debug: "Debug",
  info: "Info",
  notice: "Notice",
  warn: "Warning",
  error: "Error",
  fatal: "Fatal",
};

export const STEP_STATE_LABELS: Record<StepState, string> = {
  open: "Open",
  answered: "Answered",
  verified: "Verified",
  refuted: "Refuted",
};

export const DOCUMENT_TYPE_LABELS: Record<DocumentType, string> = {
  rca: "RCA",
  postmortem: "Post-mortem",
  handover: "Handover",
  status: "Status",
};

export const VERDICT_LABELS: Record<Verdict, string> = {
  confirmed: "Confirmed",
  likely: "Likely",
  inconclusive: "Inconclusive",
};
