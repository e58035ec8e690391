import { createRouter } from "@tanstack/react-router";
import { auditRoute } from "./routes/audit.tsx";
import { galleryRoute } from "./routes/gallery.tsx";
import { homeRoute } from "./routes/home.tsx";
import { issueRoute } from "./routes/issue.tsx";
import { issueDocumentsRoute } from "./routes/issue-documents.tsx";
import { issueEvidenceRoute } from "./routes/issue-evidence.tsx";
import { issueIndexRoute } from "./routes/issue-index.tsx";
import { issueLogsRoute } from "./routes/issue-logs.tsx";
import { issueOverviewRoute } from "./routes/issue-overview.tsx";
import { issueTimelineRoute } from "./routes/issue-timeline.tsx";
import { issueWhysRoute } from "./routes/issue-whys.tsx";
import { issuesRoute } from "./routes/issues.tsx";
import { newIssueRoute } from "./routes/new-issue.tsx";
import { type RouteContext, rootRoute } from "./routes/root.tsx";
import { searchRoute } from "./routes/search.tsx";
import { settingsRoute } from "./routes/settings.tsx";
import { settingsAboutRoute } from "./routes/settings-about.tsx";
import { settingsAppearanceRoute } from "./routes/settings-appearance.tsx";
import { settingsIndexRoute } from "./routes/settings-index.tsx";
import { settingsNetworkRoute } from "./routes/settings-network.tsx";
import { settingsRedactionRoute } from "./routes/settings-redaction.tsx";

const routeTree = rootRoute.addChildren([
  homeRoute,
  issuesRoute,
  newIssueRoute,
  issueRoute.addChildren([
    issueIndexRoute,
    issueOverviewRoute,
    issueLogsRoute,
    issueEvidenceRoute,
    issueTimelineRoute,
    issueWhysRoute,
    issueDocumentsRoute,
  ]),
  searchRoute,
  auditRoute,
  galleryRoute,
  settingsRoute.addChildren([
    settingsIndexRoute,
    settingsAppearanceRoute,
    settingsRedactionRoute,
    settingsNetworkRoute,
    settingsAboutRoute,
  ]),
]);

/**
 * Every screen by its address. Scrolling is remembered by address, whichever way one
 * comes back to it; a link to another line of the same log is another address.
 */
export function createAppRouter(context: RouteContext) {
  return createRouter({
    routeTree,
    context,
    scrollRestoration: true,
    getScrollRestorationKey: ({ href }) => href,
    defaultPreload: "intent",
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
