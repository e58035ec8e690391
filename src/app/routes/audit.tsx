import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "./root.tsx";

export const auditRoute = createRoute({ getParentRoute: () => rootRoute, path: "/audit" });
