import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { MENU_CLASS, MENU_SEPARATOR_CLASS, type MenuItem, menuItemClass } from "./menu-item.ts";
import { MenuItemContent } from "./menu-item-content.tsx";

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly items: readonly MenuItem[];
  readonly align?: "start" | "end";
}

/** A menu under a button. */
export function Menu({ trigger, items, align = "end" }: MenuProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content align={align} sideOffset={4} collisionPadding={8} className={MENU_CLASS}>
          {items.map((item, index) =>
            item === "separator" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a separator has nothing but its place.
              <Radix.Separator key={`separator-${index}`} className={MENU_SEPARATOR_CLASS} />
            ) : (
              <Radix.Item
                key={item.label}
                disabled={item.isDisabled ?? false}
                onSelect={item.onSelect}
                className={menuItemClass(item.isDangerous ?? false)}
              >
                <MenuItemContent item={item} />
              </Radix.Item>
            ),
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
