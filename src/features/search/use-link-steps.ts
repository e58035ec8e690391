import type { KeyboardEvent, RefObject } from "react";
import { useShortcuts } from "../../lib/actions/use-actions.ts";

/** Moves the focus between a field and the links of a list below it: by arrows, and by `j` and `k` outside the field. */
export function useLinkSteps(
  field: RefObject<HTMLInputElement | null>,
  list: RefObject<HTMLElement | null>,
): (event: KeyboardEvent) => void {
  const step = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a") ?? [])];
    const at = links.findIndex((link) => link.matches(":focus"));
    const target = at + by < 0 ? field.current : links[Math.min(at + by, links.length - 1)];
    target?.focus();
  };
  useShortcuts([
    { keys: "j", title: "Next result", section: "Search", run: () => step(1) },
    { keys: "k", title: "Previous result", section: "Search", run: () => step(-1) },
  ]);
  return (event) => {
    const isFromField = event.target === field.current;
    if (event.key === "ArrowDown" || (event.key === "ArrowUp" && !isFromField)) {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && isFromField) {
      list.current?.querySelector<HTMLElement>("a")?.click();
    }
  };
}
