import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { issueRoute } from "./issue.tsx";

export const issueOverviewRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: "overview",
  component: lazyRouteComponent(
    () => import("../../features/issues/overview/overview-screen.tsx"),
    "OverviewScreen",
  ),
});
