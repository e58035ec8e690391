import { createRoute } from "@tanstack/react-router";
import { parseLogsSearch } from "../../features/logs/logs-search.ts";
import { issueRoute } from "./issue.tsx";

export const issueLogsRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: "logs",
  validateSearch: parseLogsSearch,
});
