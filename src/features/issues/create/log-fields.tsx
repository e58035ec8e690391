import { FileText, FolderOpen, X } from "lucide-react";
import { useState } from "react";
import { useHost } from "../../../host/host-context.ts";
import { formatCount } from "../../../lib/format/count.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { SectionHeader } from "../../../ui/section-header.tsx";
import { Textarea } from "../../../ui/textarea.tsx";
import { withLogs } from "./issue-draft.ts";
import type { DraftFormProps } from "./issue-fields.tsx";

/** The logs that come with the issue: chosen, dropped anywhere on the window, or pasted. */
export function LogFields({ draft, setDraft }: DraftFormProps) {
  const host = useHost();
  const [isPasting, setIsPasting] = useState(false);
  const add = async (choice: Promise<readonly string[]>) => {
    const paths = await choice;
    setDraft((before) => withLogs(before, { paths: [...paths] }));
  };
  const remove = (path: string) =>
    setDraft((before) => ({ ...before, paths: before.paths.filter((kept) => kept !== path) }));
  const hasText = isPasting || draft.pastedText !== "";
  return (
    <section className="flex min-w-0 flex-col">
      <SectionHeader
        title="Logs"
        {...(draft.paths.length > 0 && { aside: formatCount(draft.paths.length, "path") })}
        description="Files, folders and archives. Drop them anywhere on the window; they stay on this machine."
      />
      <div className="flex flex-wrap gap-2">
        <Button icon={FileText} onClick={() => void add(host.chooseFiles())}>
          Choose files
        </Button>
        <Button icon={FolderOpen} onClick={() => void add(host.chooseFolder())}>
          Choose folder
        </Button>
        {!hasText && (
          <Button variant="quiet" onClick={() => setIsPasting(true)}>
            Paste text
          </Button>
        )}
      </div>
      <PathList paths={draft.paths} onRemove={remove} />
      {hasText && (
        <div className="mt-4">
          <Field label="Pasted text" hint="Becomes a log of its own.">
            <Textarea
              rows={8}
              isMonospace
              spellCheck={false}
              value={draft.pastedText}
              onChange={(event) => setDraft((before) => ({ ...before, pastedText: event.target.value }))}
            />
          </Field>
        </div>
      )}
    </section>
  );
}

interface PathListProps {
  readonly paths: readonly string[];
  readonly onRemove: (path: string) => void;
}

function PathList({ paths, onRemove }: PathListProps) {
  if (paths.length === 0) {
    return null;
  }
  return (
    <ul aria-label="Logs to add" className="mt-3 max-h-72 divide-y overflow-y-auto border-y">
      {paths.map((path) => (
        <li key={path} className="flex items-center gap-2.5 py-1">
          <FileText aria-hidden size={14} className="shrink-0 text-ink-faint" />
          <span className="min-w-0 flex-1">
            <span className="block truncate text-13 text-ink">{nameOf(path)}</span>
            <span className="block truncate text-11 text-ink-faint">{path}</span>
          </span>
          <IconButton icon={X} size="small" label={`Remove ${nameOf(path)}`} onClick={() => onRemove(path)} />
        </li>
      ))}
    </ul>
  );
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).findLast(Boolean) ?? path;
}
