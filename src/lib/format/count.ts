const NUMBER = new Intl.NumberFormat("en");

/** A whole number with separators: `100,000`. */
export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** A count with its noun: `1 log file`, `12 log files`. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}
