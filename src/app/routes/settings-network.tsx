import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "./settings.tsx";

export const settingsNetworkRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "network",
  component: lazyRouteComponent(() => import("../../features/settings/network-screen.tsx"), "NetworkScreen"),
});
