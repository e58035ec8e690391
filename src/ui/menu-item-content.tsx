import { Keys } from "./keys.tsx";
import type { MenuItem } from "./menu-item.ts";

/** The inside of a menu's entry: icon, words, shortcut. */
export function MenuItemContent({
  item: { icon: Icon, label, keys },
}: {
  item: Exclude<MenuItem, "separator">;
}) {
  return (
    <>
      {Icon ? <Icon aria-hidden size={14} className="shrink-0" /> : <span aria-hidden className="w-3.5" />}
      <span className="flex-1">{label}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </>
  );
}
