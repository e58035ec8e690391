import { Plus, X } from "lucide-react";
import type { CitedLine, ResolutionStep } from "../../bindings.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { LineLink } from "../../ui/line-link.tsx";
import { LogText } from "../../ui/log-text.tsx";
import { SectionHeader } from "../../ui/section-header.tsx";

interface CitedLinesProps {
  readonly step: ResolutionStep;
  readonly onCite: () => void;
  readonly onUncite: (cited: CitedLine) => void;
}

/** The lines that show an answer, with their text. */
export function CitedLines({ step, onCite, onUncite }: CitedLinesProps) {
  return (
    <section aria-label="Cited lines">
      <SectionHeader
        title="Cited lines"
        level={2}
        aside={step.evidence_links.length}
        actions={
          <Button size="small" icon={Plus} onClick={onCite}>
            Add evidence
          </Button>
        }
      />
      {step.evidence_links.length === 0 ? (
        <p className="text-12 text-ink-faint">
          No line shows this yet. An answer that cites a line can be checked by anybody.
        </p>
      ) : (
        <ul className="flex flex-col gap-3">
          {step.evidence_links.map((link) => (
            <li key={`${link.file}:${link.line}`}>
              <div className="flex items-center gap-2">
                <span className="flex min-w-0 flex-1">
                  <LineLink
                    issueId={step.issue_id}
                    logFileId={link.log_file_id}
                    file={link.file}
                    line={link.line}
                  />
                </span>
                <IconButton
                  icon={X}
                  label={`Remove ${link.file}:${link.line}`}
                  size="small"
                  onClick={() => onUncite(link)}
                />
              </div>
              <p className="*:whitespace-pre-wrap *:break-words">
                <LogText text={link.text} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
