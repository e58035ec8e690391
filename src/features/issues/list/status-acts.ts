import { CircleCheck, CircleDot, CircleMinus, type LucideIcon, RotateCcw } from "lucide-react";
import type { IssueStatus } from "../../../bindings.ts";

/** A step of the work on an issue: the verb, and the status it leads to. */
export interface StatusAct {
  readonly status: IssueStatus;
  readonly label: string;
  readonly icon: LucideIcon;
}

const INVESTIGATE: StatusAct = { status: "investigating", label: "Start investigating", icon: CircleDot };
const RESOLVE: StatusAct = { status: "resolved", label: "Resolve", icon: CircleCheck };
const CLOSE: StatusAct = { status: "closed", label: "Close", icon: CircleMinus };
const REOPEN: StatusAct = { status: "open", label: "Reopen", icon: RotateCcw };

/** What can be done next with an issue, by where it stands. */
export const STATUS_ACTS: Record<IssueStatus, readonly StatusAct[]> = {
  open: [INVESTIGATE, RESOLVE, CLOSE],
  investigating: [RESOLVE, CLOSE, { ...REOPEN, label: "Back to open" }],
  resolved: [CLOSE, REOPEN],
  closed: [REOPEN],
};
