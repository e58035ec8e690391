import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseSearchSearch } from "../../features/search/search-search.ts";
import { rootRoute } from "./root.tsx";

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: parseSearchSearch,
  component: lazyRouteComponent(() => import("../../features/search/search-screen.tsx"), "SearchScreen"),
});
