import { useShortcuts } from "../../lib/actions/use-actions.ts";

interface RowShortcuts {
  /** The heading in the sheet of shortcuts; the keys are offered only when there is one. */
  readonly section: string | undefined;
  readonly activeIndex: number;
  readonly moveTo: (index: number) => void;
  readonly onOpen?: ((index: number) => void) | undefined;
}

/** `j`, `k` and `o` anywhere on the screen, for the one list that the screen is about. */
export function useRowShortcuts({ section, activeIndex, moveTo, onOpen }: RowShortcuts): void {
  const keys = [
    { keys: "j", title: "Next row", run: () => moveTo(activeIndex + 1) },
    { keys: "k", title: "Previous row", run: () => moveTo(activeIndex - 1) },
    ...(onOpen ? [{ keys: "o", title: "Open row", run: () => activeIndex >= 0 && onOpen(activeIndex) }] : []),
  ];
  useShortcuts(section === undefined ? [] : keys.map((shortcut) => ({ ...shortcut, section })));
}
