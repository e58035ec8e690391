import { Link } from "@tanstack/react-router";
import { ListFilter, X } from "lucide-react";
import type { ReactNode } from "react";
import type { AuditEntry } from "../../bindings.ts";
import { useShortcuts } from "../../lib/actions/use-actions.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Moment } from "../../ui/moment.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { actionWords, prettyDetails } from "./audit-words.ts";
import { useAuditFilter } from "./use-audit-filter.ts";

/** All that one entry says, with its place in the chain. */
export function EntryDetails({ entry }: { entry: AuditEntry }) {
  const change = useAuditFilter();
  const close = () => change({ entry: undefined });
  useShortcuts([{ keys: "escape", title: "Close the details", section: "Audit", run: close }]);
  return (
    <aside aria-label={`Entry ${entry.sequence}`} className="flex w-96 shrink-0 flex-col border-l">
      <header className="flex h-11 shrink-0 items-center gap-2 border-b pr-2 pl-4">
        <h2 className="min-w-0 flex-1 truncate font-semibold text-14 text-ink">
          {actionWords(entry.action)}
        </h2>
        <IconButton icon={X} label="Close the details" keys="escape" size="small" onClick={close} />
      </header>
      <ScrollRegion label="Details of the entry" className="min-h-0 flex-1 px-4 py-3">
        <dl className="flex flex-col gap-3">
          <Fact name="Number">{entry.sequence}</Fact>
          <Fact name="Time">
            <Moment at={entry.timestamp} />
          </Fact>
          <Fact name="Who">{entry.user_id}</Fact>
          <Fact name={actionWords(entry.entity_type)}>
            <Thing entry={entry} />
          </Fact>
          <Fact name="Details">
            {entry.details === null ? "None" : <Json text={prettyDetails(entry.details)} />}
          </Fact>
          <Fact name="Hash of the entry before">
            <Hash hash={entry.prev_hash} label="Copy the hash of the entry before" />
          </Fact>
          <Fact name="Hash">
            <Hash hash={entry.hash} label="Copy the hash" />
          </Fact>
        </dl>
        <div className="mt-5 flex flex-wrap gap-2">
          <Button size="small" icon={ListFilter} onClick={() => change({ thing: entry.entity_id })}>
            Only this {entry.entity_type.replaceAll("_", " ")}
          </Button>
          <Button size="small" icon={ListFilter} onClick={() => change({ action: entry.action })}>
            Only this action
          </Button>
        </div>
      </ScrollRegion>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-11 text-ink-faint">{name}</dt>
      <dd className="text-13 text-ink wrap-anywhere">{children}</dd>
    </div>
  );
}

function Thing({ entry: { action, entity_type, entity_id } }: { entry: AuditEntry }) {
  const isOpenable = entity_type === "issue" && action !== "delete_issue";
  return (
    <span className="flex items-start gap-1">
      <span className="min-w-0 flex-1 font-mono text-12">
        {isOpenable ? (
          <Link
            to="/issues/$issueId/overview"
            params={{ issueId: entity_id }}
            className="text-accent hover:underline"
          >
            {entity_id}
          </Link>
        ) : (
          entity_id
        )}
      </span>
      <CopyButton text={entity_id} label="Copy the id" isIconOnly />
    </span>
  );
}

function Json({ text }: { text: string }) {
  return (
    <pre className="mt-1 whitespace-pre-wrap rounded border bg-sunken px-3 py-2 font-mono text-12">
      {text}
    </pre>
  );
}

function Hash({ hash, label }: { hash: string; label: string }) {
  return (
    <span className="flex items-start gap-1">
      <span className="min-w-0 flex-1 break-all font-mono text-12 text-ink-soft">{hash}</span>
      <CopyButton text={hash} label={label} isIconOnly />
    </span>
  );
}
