import { Command } from "cmdk";
import { useCommandQuery } from "../lib/core/command-query.ts";
import { SeverityBadge } from "../ui/severity-badge.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { PALETTE_GROUP_CLASS, PALETTE_ITEM_CLASS } from "./palette-look.ts";
import { useGoTo } from "./use-go-to.ts";

const ISSUES_MAX = 8;

/** The newest issues; with words, the issues that hold them. */
export function PaletteIssues({ words, onDone }: { words: string; onDone: () => void }) {
  const goTo = useGoTo();
  const newest = useCommandQuery("listIssues", { limit: ISSUES_MAX }, { enabled: words === "" });
  const found = useCommandQuery(
    "searchIssues",
    { query: words, limit: ISSUES_MAX },
    { enabled: words !== "", keepPrevious: true },
  );
  const issues = (words === "" ? newest.data : found.data) ?? [];
  if (issues.length === 0) {
    return null;
  }
  return (
    <Command.Group heading={words === "" ? "Newest issues" : "Issues"} className={PALETTE_GROUP_CLASS}>
      {issues.map(({ id, title, severity, status }) => (
        <Command.Item
          key={id}
          value={id}
          // The core has found them already; as a keyword the words keep the palette from hiding them again.
          keywords={[title, words]}
          onSelect={() => {
            onDone();
            goTo(`/issues/${id}/overview`);
          }}
          className={PALETTE_ITEM_CLASS}
        >
          <SeverityBadge severity={severity} isShort />
          <span className="flex-1 truncate">{title}</span>
          <StatusBadge status={status} />
        </Command.Item>
      ))}
    </Command.Group>
  );
}
