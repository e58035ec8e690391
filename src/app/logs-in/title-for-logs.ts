import { formatCount } from "../../lib/format/count.ts";
import type { LogsIn } from "../../lib/logs-in/log-intake.ts";

/** A first title that says where the issue came from; the person renames it when they know more. */
export function titleForLogs({ paths = [], pasted }: LogsIn): string {
  const names = paths.map((path) => path.split(/[\\/]/).findLast(Boolean) ?? path);
  const [first = pasted?.name ?? "logs", ...others] = names;
  return others.length === 0 ? `Logs: ${first}` : `Logs: ${first} and ${formatCount(others.length, "other")}`;
}
