import { cx } from "../lib/cx.ts";

/** A grey bar in place of something that is on its way; give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      data-skeleton
      className={cx("block animate-pulse-soft rounded-small bg-pressed", className)}
    />
  );
}

/** Rows that are on their way; says so to screen readers once. */
export function SkeletonRows({ count, label = "Loading" }: { count: number; label?: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col">
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton are all alike.
        <div key={row} className="flex h-row items-center gap-4 border-b px-2">
          <Skeleton className="h-3 w-8" />
          <Skeleton className={cx("h-3", row % 3 === 0 ? "w-2/5" : row % 3 === 1 ? "w-1/2" : "w-1/3")} />
          <Skeleton className="ml-auto h-3 w-16" />
        </div>
      ))}
    </div>
  );
}
