import { useState } from "react";
import type { EvidenceId, IssueId, LogLine } from "../../../bindings.ts";
import { useHost } from "../../../host/host-context.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { useCommandFetch, useCommandQuery } from "../../../lib/core/command-query.ts";
import { toCoreError } from "../../../lib/core/core-error.ts";
import { formatCount } from "../../../lib/format/count.ts";
import { quoteOf } from "../../../lib/log/citation.ts";
import type { CitedText } from "../../../ui/citing/cited-text.ts";
import { useToaster } from "../../../ui/toast-context.ts";
import { citedLines, type SelectedLines } from "./selected-lines.ts";

/** What lines are to be cited in; the dialog that asks for the rest is open meanwhile. */
export interface Citing {
  readonly into: "why" | "event";
  readonly cited: CitedText;
}

/** What a person can do with the lines they selected. Whatever leaves the viewer is redacted. */
export function useLineActs(issueId: IssueId, selected: SelectedLines | null) {
  const [citing, setCiting] = useState<Citing | null>(null);
  const fetchCommand = useCommandFetch();
  const pins = usePins(issueId);
  const host = useHost();
  const toaster = useToaster();

  const withRedacted = (use: (lines: readonly LogLine[], of: SelectedLines) => Promise<void> | void) => {
    if (selected === null) {
      return;
    }
    const { logFileId, first, count } = selected;
    void fetchCommand("readLogLines", { log_file_id: logFileId, from_line: first, count })
      .then(({ lines }) => use(lines, selected))
      .catch((thrown: unknown) => toaster.warn(toCoreError(thrown)));
  };
  const cite = (into: Citing["into"]) =>
    withRedacted((lines, of) => {
      const [line] = lines;
      if (line) {
        const { text, timestamp } = line;
        setCiting({ into, cited: { issueId, lines: citedLines(of), text, timestamp } });
      }
    });
  const copy = () =>
    withRedacted(async (lines, { file }) => {
      await host.copyText(quoteOf(lines.map(({ line, text }) => ({ file, line, text }))));
      toaster.tell(`${formatCount(lines.length, "line")} copied, redacted`);
    });
  return { citing, stopCiting: () => setCiting(null), cite, copy, pins };
}

/** The pinned lines of the issue, and how to pin and unpin. */
export function usePins(issueId: IssueId) {
  const evidence = useCommandQuery("listEvidence", { issue_id: issueId });
  const pinEvidence = useCommandMutation("pinEvidence");
  const unpinEvidence = useCommandMutation("unpinEvidence");
  const toaster = useToaster();
  const pinned = new Map<string, EvidenceId>();
  for (const { origin, log_file_id, line, id } of evidence.data ?? []) {
    if (origin === "pinned") {
      pinned.set(`${log_file_id}:${line}`, id);
    }
  }
  const pinOf = (logFileId: string, line: number) => pinned.get(`${logFileId}:${line}`);
  const toggle = async ({ logFileId, first, count }: SelectedLines) => {
    const known = Array.from({ length: count }, (_, place) => pinOf(logFileId, first + place));
    const isPinning = known.includes(undefined);
    // One after the other, so that the list keeps the lines' order.
    for (const [place, id] of known.entries()) {
      if (id === undefined) {
        await pinEvidence.mutateAsync({ log_file_id: logFileId, line: first + place });
      } else if (!isPinning) {
        await unpinEvidence.mutateAsync({ issue_id: issueId, evidence_id: id });
      }
    }
    toaster.tell(`${formatCount(count, "line")} ${isPinning ? "pinned as evidence" : "unpinned"}`);
  };
  return {
    isPinned: (logFileId: string, line: number) => pinOf(logFileId, line) !== undefined,
    toggle: (lines: SelectedLines) =>
      void toggle(lines).catch((thrown: unknown) => toaster.warn(toCoreError(thrown))),
  };
}
