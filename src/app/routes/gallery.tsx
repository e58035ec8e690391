import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { rootRoute } from "./root.tsx";

/** Every piece of the design in every state; for those who build the window, so not in the window itself. */
export const galleryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/gallery",
  beforeLoad: ({ context }) => {
    if (context.hostKind !== "devhost") {
      throw notFound();
    }
  },
  component: lazyRouteComponent(() => import("../gallery/gallery-screen.tsx"), "GalleryScreen"),
});
