import type { ReactNode } from "react";
import type { Level } from "../bindings.ts";
import { cx } from "../lib/cx.ts";
import { LEVEL_LABELS } from "../lib/format/labels.ts";
import type { Stretch } from "../lib/log/segments.ts";
import { LEVEL_BARS, LEVEL_COLOURS } from "./level-look.ts";
import { LogText } from "./log-text.tsx";

interface LogLineProps {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly text: string;
  readonly level?: Level | null;
  readonly hits?: readonly Stretch[];
  readonly isCurrentHit?: boolean;
  /** Digits of the largest number in sight, so that all texts begin at one edge. */
  readonly numberWidth?: number;
  /** Something small after the text, e.g. a pin. */
  readonly trailing?: ReactNode;
}

/** One line of a log: number, level, text. The height is that of a row of a log. */
export function LogLine(props: LogLineProps) {
  const { number, text, level = null, hits, isCurrentHit, numberWidth = 5, trailing } = props;
  return (
    <span className="flex h-(--log-line-height) min-w-full items-center gap-3 pr-4">
      <span aria-hidden className={cx("h-full w-0.5 shrink-0", level && LEVEL_BARS[level])} />
      <span
        className="shrink-0 select-none text-right font-mono text-11 text-ink-faint tabular-nums"
        style={{ width: `${numberWidth}ch` }}
      >
        {number}
      </span>
      <span className={cx("w-12 shrink-0 select-none text-11", level && LEVEL_COLOURS[level])}>
        {level && LEVEL_LABELS[level]}
      </span>
      <LogText text={text} {...(hits ? { hits } : {})} {...(isCurrentHit ? { isCurrentHit } : {})} />
      {trailing}
    </span>
  );
}
