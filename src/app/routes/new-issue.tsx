import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "./root.tsx";

export const newIssueRoute = createRoute({ getParentRoute: () => rootRoute, path: "/issues/new" });
