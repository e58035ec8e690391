import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseIssuesSearch } from "../../features/issues/list/issues-search.ts";
import { rootRoute } from "./root.tsx";

export const issuesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/issues",
  validateSearch: parseIssuesSearch,
  component: lazyRouteComponent(() => import("../../features/issues/list/issues-screen.tsx"), "IssuesScreen"),
});
