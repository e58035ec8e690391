import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";

interface SplitPaneProps {
  /** What the divider changes, e.g. `Width of the list of files`. */
  readonly label: string;
  /** The first pane's part of the width at first, from 0 to 1. */
  readonly initialFraction: number;
  readonly first: ReactNode;
  readonly second: ReactNode;
}

const FRACTION_MIN = 0.15;
const FRACTION_MAX = 0.85;
const KEY_STEP = 0.02;

/** Two panes side by side with a divider that the pointer and the arrow keys move. */
export function SplitPane({ label, initialFraction, first, second }: SplitPaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [fraction, setFraction] = useState(initialFraction);
  const move = (wanted: number) => setFraction(Math.min(FRACTION_MAX, Math.max(FRACTION_MIN, wanted)));
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (box && event.currentTarget.hasPointerCapture(event.pointerId)) {
      move((event.clientX - box.left) / box.width);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(fraction + step);
    }
  };
  return (
    <div
      ref={frame}
      className="grid h-full min-h-0 grid-rows-1"
      style={{ gridTemplateColumns: `minmax(0, ${fraction}fr) auto minmax(0, ${1 - fraction}fr)` }}
    >
      <div className="flex min-h-0 min-w-0 flex-col">{first}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; a separator with a value can. */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={Math.round(fraction * 100)}
        aria-valuemin={FRACTION_MIN * 100}
        aria-valuemax={FRACTION_MAX * 100}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => setFraction(initialFraction)}
        className="group flex w-1.5 cursor-col-resize touch-none justify-center"
      >
        <span className="w-px bg-line group-hover:w-0.5 group-hover:bg-accent group-focus-visible:bg-accent" />
      </div>
      <div className="flex min-h-0 min-w-0 flex-col">{second}</div>
    </div>
  );
}
