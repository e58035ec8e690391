const UNITS = [
  { unit: "d", hours: 24 },
  { unit: "h", hours: 1 },
  { unit: "min", hours: 1 / 60 },
] as const;

/** A mean of hours for reading, in the largest unit that makes at least one: `3.4 d`, `45 min`, `under 1 min`. */
export function formatHours(hours: number): string {
  const fitting = UNITS.find((candidate) => hours >= candidate.hours);
  if (fitting === undefined) {
    return "Under 1 min";
  }
  const amount = hours / fitting.hours;
  return `${amount < 10 ? Number(amount.toFixed(1)) : Math.round(amount)} ${fitting.unit}`;
}
