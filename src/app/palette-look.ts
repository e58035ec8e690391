export const PALETTE_ITEM_CLASS =
  "flex h-9 select-none items-center gap-2.5 rounded px-2.5 text-13 text-ink data-[selected=true]:bg-hover";

export const PALETTE_GROUP_CLASS =
  "pb-1 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-11 " +
  "[&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-faint";
