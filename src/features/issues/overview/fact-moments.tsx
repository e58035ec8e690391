import type { Issue } from "../../../bindings.ts";
import { Moment } from "../../../ui/moment.tsx";

/** When the issue was made, changed and resolved. */
export function FactMoments({ issue: { created_at, updated_at, resolved_at } }: { issue: Issue }) {
  const moments = [
    { label: "Created", at: created_at },
    { label: "Changed", at: updated_at },
    ...(resolved_at === null ? [] : [{ label: "Resolved", at: resolved_at }]),
  ];
  return (
    <dl className="mt-4 flex flex-col gap-1.5 text-12">
      {moments.map(({ label, at }) => (
        <div key={label} className="flex justify-between gap-3">
          <dt className="text-ink-faint">{label}</dt>
          <dd className="text-ink-soft">
            <Moment at={at} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
