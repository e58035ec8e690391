import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseDocumentsSearch } from "../../features/documents/documents-search.ts";
import { issueRoute } from "./issue.tsx";

export const issueDocumentsRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: "documents",
  validateSearch: parseDocumentsSearch,
  component: lazyRouteComponent(
    () => import("../../features/documents/documents-screen.tsx"),
    "DocumentsScreen",
  ),
});
