import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseWhysSearch } from "../../features/whys/whys-search.ts";
import { issueRoute } from "./issue.tsx";

export const issueWhysRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: "whys",
  validateSearch: parseWhysSearch,
  component: lazyRouteComponent(() => import("../../features/whys/whys-screen.tsx"), "WhysScreen"),
});
