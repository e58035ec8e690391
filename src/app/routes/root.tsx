import { createRootRouteWithContext } from "@tanstack/react-router";
import type { Host } from "../../host/host.ts";
import { NotFound } from "../not-found.tsx";
import { Shell } from "../shell.tsx";

/** What routes may decide by. */
export interface RouteContext {
  readonly hostKind: Host["kind"];
}

export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: Shell,
  notFoundComponent: NotFound,
});
