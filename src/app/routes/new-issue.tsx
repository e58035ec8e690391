import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "./root.tsx";

export const newIssueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/issues/new",
  component: lazyRouteComponent(
    () => import("../../features/issues/create/new-issue-screen.tsx"),
    "NewIssueScreen",
  ),
});
