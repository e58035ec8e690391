import { useLocation, useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import { useScreenMemory } from "./screen-memory.ts";
import { useGoTo } from "./use-go-to.ts";

interface ScreenLinkProps {
  /** The screen's path without filters; the link leads to the filters that were last used there. */
  readonly path: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A link of the rail or the tabs. */
export function ScreenLink({ path, className, children }: ScreenLinkProps) {
  const router = useRouter();
  const memory = useScreenMemory();
  const goTo = useGoTo();
  const isCurrent = useLocation({
    select: ({ pathname }) => pathname === path || pathname.startsWith(`${path}/`),
  });
  const follow = (event: MouseEvent) => {
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (!opensElsewhere) {
      event.preventDefault();
      goTo(path);
    }
  };
  return (
    <a
      href={router.history.createHref(memory.addressOf(path))}
      aria-current={isCurrent ? "page" : undefined}
      onClick={follow}
      className={className}
    >
      {children}
    </a>
  );
}
