import { createRoute } from "@tanstack/react-router";
import { issueRoute } from "./issue.tsx";

export const issueLogsRoute = createRoute({ getParentRoute: () => issueRoute, path: "logs" });
