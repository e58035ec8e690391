import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "./root.tsx";

export const issuesRoute = createRoute({ getParentRoute: () => rootRoute, path: "/issues" });
