import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "./root.tsx";

export const searchRoute = createRoute({ getParentRoute: () => rootRoute, path: "/search" });
