import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { IssueId, StoredEvidence } from "../../bindings.ts";
import { useHost } from "../../host/host-context.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { quoteOf } from "../../lib/log/citation.ts";
import type { CitedText } from "../../ui/citing/cited-text.ts";
import { useToaster } from "../../ui/toast-context.ts";

/** What a line of evidence is to be cited in; the dialog that asks for the rest is open meanwhile. */
export interface Citing {
  readonly into: "why" | "event";
  readonly cited: CitedText;
}

/** What a person can do with a line of evidence. */
export interface EvidenceActs {
  readonly togglePin: (line: StoredEvidence) => void;
  readonly cite: (into: Citing["into"], line: StoredEvidence) => void;
  readonly copy: (line: StoredEvidence) => void;
  readonly open: (line: StoredEvidence) => void;
}

export function useEvidenceActs(issueId: IssueId) {
  const [citing, setCiting] = useState<Citing | null>(null);
  const pinEvidence = useCommandMutation("pinEvidence");
  const unpinEvidence = useCommandMutation("unpinEvidence");
  const navigate = useNavigate();
  const host = useHost();
  const toaster = useToaster();

  const pin = ({ log_file_id, line }: StoredEvidence) =>
    pinEvidence.mutate({ log_file_id, line }, { onError: toaster.warn });
  const unpin = (line: StoredEvidence) =>
    unpinEvidence.mutate(
      { issue_id: issueId, evidence_id: line.id },
      {
        // A line that was never ranked leaves the list, so the way back stands here.
        onSuccess: () => toaster.tell("Line unpinned", { label: "Undo", run: () => pin(line) }),
        onError: toaster.warn,
      },
    );
  const acts: EvidenceActs = {
    togglePin: (line) => (line.origin === "pinned" ? unpin(line) : pin(line)),
    cite: (into, { file, line, text, timestamp }) =>
      setCiting({ into, cited: { issueId, lines: [{ file, line }], text, timestamp } }),
    copy: (line) =>
      void host.copyText(quoteOf([line])).then(() => toaster.tell("Line copied as a quotation")),
    open: ({ log_file_id, line }) =>
      void navigate({
        to: "/issues/$issueId/logs",
        params: { issueId },
        search: { log: log_file_id, line },
      }),
  };
  return { acts, citing, stopCiting: () => setCiting(null) };
}
