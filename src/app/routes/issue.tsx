import { createRoute } from "@tanstack/react-router";
import { IssueFrame } from "../issue-frame.tsx";
import { rootRoute } from "./root.tsx";

/** The frame of every screen of one issue. */
export const issueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/issues/$issueId",
  component: IssueFrame,
});
