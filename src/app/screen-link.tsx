import { useLocation, useRouter } from "@tanstack/react-router";
import type { ComponentProps, MouseEvent } from "react";
import { useScreenMemory } from "./screen-memory.ts";
import { useGoTo } from "./use-go-to.ts";

interface ScreenLinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** The screen's path without filters; the link leads to the filters that were last used there. */
  readonly path: string;
}

/** A link of the rail or the tabs. */
export function ScreenLink({ path, onClick, ...rest }: ScreenLinkProps) {
  const router = useRouter();
  const memory = useScreenMemory();
  const goTo = useGoTo();
  const isCurrent = useLocation({
    select: ({ pathname }) => pathname === path || pathname.startsWith(`${path}/`),
  });
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (!opensElsewhere) {
      event.preventDefault();
      goTo(path);
    }
  };
  return (
    <a
      {...rest}
      href={router.history.createHref(memory.addressOf(path))}
      aria-current={isCurrent ? "page" : undefined}
      onClick={follow}
    />
  );
}
