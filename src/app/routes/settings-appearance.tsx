import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "./settings.tsx";

export const settingsAppearanceRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "appearance",
  component: lazyRouteComponent(
    () => import("../../features/settings/appearance-screen.tsx"),
    "AppearanceScreen",
  ),
});
