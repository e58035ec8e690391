import { Progress as Radix } from "radix-ui";

interface ProgressProps {
  readonly label: string;
  /** From 0 to 1; `null` while the amount of work is not known. */
  readonly fraction: number | null;
}

/** How far a long job is. */
export function Progress({ label, fraction }: ProgressProps) {
  const percent = fraction === null ? null : Math.round(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <Radix.Root
      aria-label={label}
      value={percent}
      className="h-1 w-full overflow-hidden rounded-full bg-pressed"
    >
      <Radix.Indicator
        className={
          percent === null
            ? "block h-full w-1/3 animate-pulse-soft bg-accent"
            : "block h-full bg-accent transition-[width]"
        }
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </Radix.Root>
  );
}
