const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;
const UNIT_STEP = 1000;

/** Bytes for reading, in decimal units with three figures at most: `1.24 MB`. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / UNIT_STEP ** step;
  const digits = new Intl.NumberFormat("en", { maximumSignificantDigits: 3, useGrouping: false });
  return `${step === 0 ? value : digits.format(value)} ${UNITS[step] ?? "TB"}`;
}
