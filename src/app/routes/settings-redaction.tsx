import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "./settings.tsx";

export const settingsRedactionRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "redaction",
  component: lazyRouteComponent(
    () => import("../../features/settings/redaction/redaction-screen.tsx"),
    "RedactionScreen",
  ),
});
