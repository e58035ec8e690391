import type { CreateIssue, Severity } from "../../../bindings.ts";
import type { LogsIn } from "../../../lib/logs-in/log-intake.ts";
import { pastedLog } from "../../../lib/logs-in/pasted-log.ts";
import { categoryOf, NO_DOMAIN } from "../choices.ts";

/** What the form holds, as the person wrote it. */
export interface IssueDraft {
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly domain: string;
  readonly assignee: string;
  readonly tags: readonly string[];
  /** Files, folders and archives to add. */
  readonly paths: readonly string[];
  /** Text to add as a log of its own. */
  readonly pastedText: string;
}

export const EMPTY_DRAFT: IssueDraft = {
  title: "",
  description: "",
  severity: "medium",
  domain: NO_DOMAIN,
  assignee: "",
  tags: [],
  paths: [],
  pastedText: "",
};

/** The issue that the draft asks for. */
export function issueOf({ title, description, severity, domain, assignee, tags }: IssueDraft): CreateIssue {
  const category = categoryOf(domain);
  return {
    title,
    severity,
    tags: [...tags],
    ...(description.trim() && { description }),
    ...(category && { category }),
    ...(assignee.trim() && { assigned_to: assignee.trim() }),
  };
}

/** The logs that come with it; none when there is nothing to add. */
export function logsOf({ paths, pastedText }: IssueDraft): LogsIn | null {
  const hasText = pastedText.trim() !== "";
  if (paths.length === 0 && !hasText) {
    return null;
  }
  return { paths: [...paths], ...(hasText && { pasted: pastedLog(pastedText) }) };
}

/** The draft with what was dropped or pasted on it; nothing comes in twice. */
export function withLogs(draft: IssueDraft, { paths = [], pasted }: LogsIn): IssueDraft {
  const text = pasted?.text ?? "";
  const separator = draft.pastedText === "" || draft.pastedText.endsWith("\n") ? "" : "\n";
  return {
    ...draft,
    paths: [...new Set([...draft.paths, ...paths])],
    pastedText: text === "" ? draft.pastedText : `${draft.pastedText}${separator}${text}`,
  };
}
