import { Skeleton } from "../../../ui/skeleton.tsx";

/** The overview's shape while the issue is on its way. */
export function OverviewSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading issue"
      className="mx-auto grid max-w-6xl gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]"
    >
      <div className="flex flex-col gap-4">
        <Skeleton className="h-5 w-2/3" />
        <Skeleton className="h-16 w-full" />
        <Skeleton className="mt-4 h-4 w-1/3" />
        <Skeleton className="h-28 w-full" />
      </div>
      <div className="flex flex-col gap-4">
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
    </div>
  );
}
