const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;
const UNIT_STEP = 1000;
const FIGURES_MAX = 3;

/** Bytes for reading, in decimal units with three figures: `1.24 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // Rounded before it is compared, so that 999,999 bytes are 1 MB and not 1000 kB.
  while (Number(value.toPrecision(FIGURES_MAX)) >= UNIT_STEP && unit < UNITS.length - 1) {
    value /= UNIT_STEP;
    unit += 1;
  }
  return `${Number(value.toPrecision(FIGURES_MAX))} ${UNITS[unit] ?? ""}`;
}
