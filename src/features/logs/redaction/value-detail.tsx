import { Check, EyeOff, Undo2 } from "lucide-react";
import type { Decision, ReviewedValue } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { formatCount } from "../../../lib/format/count.ts";
import { Button } from "../../../ui/button.tsx";
import { LogText } from "../../../ui/log-text.tsx";
import { kindWords } from "./kind-words.ts";

interface ValueDetailProps {
  readonly value: ReviewedValue;
  readonly isDeciding: boolean;
  readonly onDecide: (decision: Decision | null) => void;
}

/** One value: what stands for it, how sure the rule is, and what the person decides. */
export function ValueDetail({ value, isDeciding, onDecide }: ValueDetailProps) {
  const { decision } = value;
  const acts = [
    ...(decision === null
      ? [
          {
            key: "a",
            label: "Accept",
            title: "Accept the replacement",
            icon: Check,
            decision: "accept" as const,
          },
          {
            key: "x",
            label: "Keep as it is",
            title: "Keep the value as it is",
            icon: EyeOff,
            decision: "keep" as const,
          },
        ]
      : [{ key: "u", label: "Undo", title: "Take the decision back", icon: Undo2, decision: null }]),
  ];
  useActions(
    acts.map((act) => ({
      id: `decide-${act.key}`,
      title: act.title,
      section: "Redaction",
      keys: act.key,
      icon: act.icon,
      run: () => isDeciding || onDecide(act.decision),
    })),
  );
  return (
    <section aria-label="Selected value" className="shrink-0 border-t bg-canvas px-4 py-3">
      <p className="max-h-16 overflow-y-auto font-mono text-12 text-ink [overflow-wrap:anywhere]">
        {value.value}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-12 text-ink-soft">
        {value.placeholder ? (
          <>
            becomes <LogText text={value.placeholder} />
          </>
        ) : (
          "stays as it is"
        )}
      </p>
      <p className="mt-1 text-12 text-ink-faint">{facts(value).join(" · ")}</p>
      <div className="mt-2.5 flex flex-wrap gap-2">
        {acts.map(({ key, label, icon, decision: next }) => (
          <Button key={key} size="small" icon={icon} disabled={isDeciding} onClick={() => onDecide(next)}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}

function facts({ pii_type, severity, confidence, rule, occurrences, decision }: ReviewedValue): string[] {
  return [
    kindWords(pii_type),
    severity,
    ...(confidence === null ? [] : [`${Math.round(confidence * 100)} % sure`]),
    ...(rule === null ? [] : [decision === "replace" ? "added by hand" : `rule ${rule}`]),
    ...(occurrences > 0 ? [formatCount(occurrences, "place")] : []),
  ];
}
