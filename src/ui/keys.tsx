import { keyLabels } from "../lib/actions/keys.ts";

/** A shortcut as its key caps: `<Keys keys="g i" />`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      {keyLabels(keys).map((stroke) => (
        <kbd key={stroke.join("+")} className="inline-flex items-center gap-0.5 font-sans">
          {stroke.map((label) => (
            <span
              key={label}
              className="inline-flex h-4 min-w-4 items-center justify-center rounded-small border border-line-strong bg-surface px-1 text-11 text-ink-soft"
            >
              {label}
            </span>
          ))}
        </kbd>
      ))}
    </span>
  );
}
