import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseTimelineSearch } from "../../features/timeline/timeline-search.ts";
import { issueRoute } from "./issue.tsx";

export const issueTimelineRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: "timeline",
  validateSearch: parseTimelineSearch,
  component: lazyRouteComponent(
    () => import("../../features/timeline/timeline-screen.tsx"),
    "TimelineScreen",
  ),
});
