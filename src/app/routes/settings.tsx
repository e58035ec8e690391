import { createRoute } from "@tanstack/react-router";
import { SettingsFrame } from "../settings-frame.tsx";
import { rootRoute } from "./root.tsx";

/** The frame of every page of the settings. */
export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  component: SettingsFrame,
});
