import { createRoute } from "@tanstack/react-router";
import { issueRoute } from "./issue.tsx";

export const issueEvidenceRoute = createRoute({ getParentRoute: () => issueRoute, path: "evidence" });
