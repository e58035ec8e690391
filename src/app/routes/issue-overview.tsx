import { createRoute } from "@tanstack/react-router";
import { issueRoute } from "./issue.tsx";

export const issueOverviewRoute = createRoute({ getParentRoute: () => issueRoute, path: "overview" });
