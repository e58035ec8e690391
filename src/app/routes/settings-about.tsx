import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "./settings.tsx";

export const settingsAboutRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "about",
  component: lazyRouteComponent(() => import("../../features/settings/about-screen.tsx"), "AboutScreen"),
});
