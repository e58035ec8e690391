import { createRoute } from "@tanstack/react-router";
import { issueRoute } from "./issue.tsx";

export const issueTimelineRoute = createRoute({ getParentRoute: () => issueRoute, path: "timeline" });
