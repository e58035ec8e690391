import type { CitedLine, IssueId } from "../../bindings.ts";

/** Lines of one log that an answer or an event is to cite, with what of them may be shown and kept. */
export interface CitedText {
  readonly issueId: IssueId;
  readonly lines: readonly CitedLine[];
  /** The first line's text, redacted. */
  readonly text: string;
  /** RFC 3339 of the first line, when it has a time. */
  readonly timestamp: string | null;
}
