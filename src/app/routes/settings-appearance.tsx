import { createRoute } from "@tanstack/react-router";
import { settingsRoute } from "./settings.tsx";

export const settingsAppearanceRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "appearance",
});
