import { Outlet, useParams } from "@tanstack/react-router";
import type { Issue } from "../bindings.ts";
import { useActions } from "../lib/actions/use-actions.ts";
import { useCommandQuery } from "../lib/core/command-query.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { SeverityBadge } from "../ui/severity-badge.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { ISSUE_TABS } from "./issue-tabs.ts";
import { ScreenLink } from "./screen-link.tsx";
import { useGoTo } from "./use-go-to.ts";

/** What stays in sight on every screen of an issue: its title, severity, status, and the tabs. */
export function IssueFrame() {
  const { issueId } = useParams({ from: "/issues/$issueId" });
  const issue = useCommandQuery("getIssue", { issue_id: issueId });
  useTabKeys(issueId);
  if (issue.isError) {
    return <ErrorState error={issue.error} onRetry={() => void issue.refetch()} />;
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="shrink-0 border-b px-5 pt-3">
        {issue.data ? <IssueTitle issue={issue.data.issue} /> : <Skeleton className="my-1 h-5 w-80" />}
        <nav aria-label="Issue" className="mt-2 flex gap-4 overflow-x-auto">
          {ISSUE_TABS.map(({ segment, label }) => (
            <ScreenLink
              key={segment}
              path={`/issues/${issueId}/${segment}`}
              className="-mb-px flex h-8 shrink-0 items-center border-transparent border-b-2 text-13 text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {label}
            </ScreenLink>
          ))}
        </nav>
      </header>
      <div className="flex min-h-0 flex-1 flex-col">
        <Outlet />
      </div>
    </div>
  );
}

function IssueTitle({ issue: { title, severity, status } }: { issue: Issue }) {
  return (
    <div className="flex items-center gap-3">
      <title>{`${title} · TFTSR`}</title>
      <SeverityBadge severity={severity} />
      <h1 className="min-w-0 truncate font-semibold text-16 text-ink">{title}</h1>
      <StatusBadge status={status} />
    </div>
  );
}

function useTabKeys(issueId: string) {
  const goTo = useGoTo();
  useActions(
    ISSUE_TABS.map(({ segment, label }, index) => ({
      id: `issue-tab-${segment}`,
      title: `Go to ${label.toLowerCase()}`,
      section: "This issue",
      keys: String(index + 1),
      run: () => goTo(`/issues/${issueId}/${segment}`),
    })),
  );
}
