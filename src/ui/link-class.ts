/** A link that looks like a primary button, for the one thing to do on a screen that leads to another. */
export const PRIMARY_LINK_CLASS =
  "inline-flex h-control shrink-0 items-center gap-2 whitespace-nowrap rounded bg-accent px-3 font-medium text-13 " +
  "text-on-accent transition-colors hover:bg-accent-hover";

/** A link that looks like a secondary button. */
export const SECONDARY_LINK_CLASS =
  "inline-flex h-control shrink-0 items-center gap-2 whitespace-nowrap rounded border border-line-strong bg-raised " +
  "px-3 font-medium text-13 text-ink shadow-raised transition-colors hover:bg-hover active:bg-pressed";
