import { createRoute } from "@tanstack/react-router";
import { issueRoute } from "./issue.tsx";

export const issueDocumentsRoute = createRoute({ getParentRoute: () => issueRoute, path: "documents" });
