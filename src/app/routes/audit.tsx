import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseAuditSearch } from "../../features/audit/audit-search.ts";
import { rootRoute } from "./root.tsx";

export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/audit",
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import("../../features/audit/audit-screen.tsx"), "AuditScreen"),
});
