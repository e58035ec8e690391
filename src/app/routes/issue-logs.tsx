import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseLogsSearch } from "../../features/logs/logs-search.ts";
import { issueRoute } from "./issue.tsx";

export const issueLogsRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: "logs",
  component: lazyRouteComponent(() => import("../../features/logs/logs-screen.tsx"), "LogsScreen"),
  validateSearch: parseLogsSearch,
});
