/** The look that text fields and the select share. */
export const CONTROL_CLASS =
  "w-full rounded border border-line-strong bg-surface text-13 text-ink placeholder:text-ink-faint " +
  "transition-colors hover:border-ink-faint focus-visible:border-focus focus-visible:outline-offset-0 " +
  "disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger";
