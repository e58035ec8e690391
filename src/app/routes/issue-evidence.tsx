import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseEvidenceSearch } from "../../features/evidence/evidence-search.ts";
import { issueRoute } from "./issue.tsx";

export const issueEvidenceRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: "evidence",
  component: lazyRouteComponent(
    () => import("../../features/evidence/evidence-screen.tsx"),
    "EvidenceScreen",
  ),
  validateSearch: parseEvidenceSearch,
});
