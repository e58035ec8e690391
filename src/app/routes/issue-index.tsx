import { createRoute, redirect } from "@tanstack/react-router";
import { issueRoute } from "./issue.tsx";

export const issueIndexRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/issues/$issueId/overview", params, replace: true });
  },
});
