import type { Job, JobKind } from "../../bindings.ts";
import { formatBytes } from "../format/bytes.ts";

export const JOB_LABELS: Record<JobKind, string> = {
  import: "Importing logs",
  analyze: "Analyzing logs",
  seal: "Sealing redacted logs",
};

/** How far a job is, from 0 to 1; `null` while the whole is not known. */
export function jobFraction({ bytes_read, bytes_total }: Job): number | null {
  return bytes_total === null || bytes_total === 0 ? null : bytes_read / bytes_total;
}

/** How far a job is, in words: `12 MB of 480 MB`. */
export function jobProgress({ bytes_read, bytes_total }: Job): string {
  return bytes_total === null
    ? formatBytes(bytes_read)
    : `${formatBytes(bytes_read)} of ${formatBytes(bytes_total)}`;
}
