/** The look that the two tables share: hairlines, and columns that give way to the first. */
export const TABLE_CLASS = "w-full table-fixed border-y text-13";
export const HEAD_CLASS = "h-8 px-2 text-left font-medium text-11 text-ink-faint first:pl-0 last:pr-0";
export const CELL_CLASS = "h-10 truncate border-t px-2 first:pl-0 last:pr-0";
/** The name in a row opens the row. */
export const NAME_CLASS = "max-w-full truncate rounded-small text-left font-medium text-ink hover:underline";
