import { ContextMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { MENU_CLASS, MENU_SEPARATOR_CLASS, type MenuItem, menuItemClass } from "./menu-item.ts";
import { MenuItemContent } from "./menu-item-content.tsx";

interface ContextMenuProps {
  /** The element whose right-click or menu key opens it. */
  readonly children: ReactNode;
  readonly items: readonly MenuItem[];
}

/** The menu of an element, on right-click and the menu key. Offers nothing that is not elsewhere too. */
export function ContextMenu({ children, items }: ContextMenuProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content collisionPadding={8} className={MENU_CLASS}>
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
