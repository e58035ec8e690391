import type { SystemStatus } from "../../bindings.ts";
import { cx } from "../../lib/cx.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { statusFacts } from "./status-facts.ts";

/** The facts of an installation, one a line. */
export function AboutFacts({ status }: { status: SystemStatus }) {
  return (
    <dl className="max-w-3xl divide-y">
      {statusFacts(status).map(({ name, value, isLiteral }) => (
        <div key={name} className="grid min-h-row grid-cols-[9rem_1fr] items-center gap-x-6 py-1">
          <dt className="text-12 text-ink-faint">{name}</dt>
          <dd className="flex items-center gap-1 text-13 text-ink">
            <span className={cx("wrap-anywhere tabular-nums", isLiteral && "font-mono text-12")}>
              {value}
            </span>
            {isLiteral && <CopyButton text={value} label={`Copy: ${name.toLowerCase()}`} isIconOnly />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
