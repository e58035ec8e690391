import { createRoute } from "@tanstack/react-router";
import { settingsRoute } from "./settings.tsx";

export const settingsAboutRoute = createRoute({ getParentRoute: () => settingsRoute, path: "about" });
