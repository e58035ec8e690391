import { createRoute } from "@tanstack/react-router";
import { issueRoute } from "./issue.tsx";

export const issueWhysRoute = createRoute({ getParentRoute: () => issueRoute, path: "whys" });
