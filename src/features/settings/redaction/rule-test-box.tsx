import { useId } from "react";
import type { RuleMatch, RuleTest } from "../../../bindings.ts";
import { cx } from "../../../lib/cx.ts";
import { stretchesOf } from "./marked-text.ts";
import { testSummary } from "./test-summary.ts";

interface RuleTestBoxProps {
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** What the core says of the rule as it stands; nothing while it cannot be tried. */
  readonly test: RuleTest | undefined;
}

/** Both layers must break their lines alike, or the marks stand beside their words. */
const TEXT_CLASS = "whitespace-pre-wrap px-2.5 py-2 font-mono text-12 [overflow-wrap:anywhere]";

/** A text to try the rule on, with its matches marked while one writes. */
export function RuleTestBox({ text, onTextChange, test }: RuleTestBoxProps) {
  const id = useId();
  return (
    <div className="flex min-h-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-12 text-ink">
        Try it on a text
      </label>
      <div className="relative max-h-96 min-h-72 flex-1 overflow-y-auto rounded border border-line-strong bg-surface focus-within:border-focus">
        <div aria-hidden className={cx(TEXT_CLASS, "min-h-72 text-transparent")}>
          {stretchesOf(text, test?.matches ?? []).map(({ start, text: part, match }) =>
            match === undefined ? (
              part
            ) : (
              <mark key={start} className={markClass(match)}>
                {part}
              </mark>
            ),
          )}
          {"\n"}
        </div>
        <textarea
          id={id}
          aria-describedby={`${id}-result`}
          spellCheck={false}
          value={text}
          placeholder="Paste some lines of a log"
          onChange={({ target }) => onTextChange(target.value)}
          className={cx(
            TEXT_CLASS,
            "absolute inset-0 size-full resize-none overflow-hidden bg-transparent text-ink outline-none placeholder:text-ink-faint",
          )}
        />
      </div>
      <p id={`${id}-result`} role="status" className="min-h-4 text-12 text-ink-soft">
        {text !== "" && test && testSummary(test)}
      </p>
    </div>
  );
}

function markClass({ outcome }: RuleMatch): string {
  return outcome === "replaced"
    ? "rounded-small bg-redacted-soft text-transparent ring-1 ring-redacted"
    : "bg-transparent text-transparent underline decoration-dashed decoration-warning decoration-2 underline-offset-4";
}
