import { type ReactNode, useEffect } from "react";
import { cx } from "../../lib/cx.ts";
import { useRowShortcuts } from "./use-row-shortcuts.ts";
import { useVirtualRows, type VirtualRowsOptions } from "./use-virtual-rows.ts";

interface VirtualListProps extends VirtualRowsOptions {
  readonly label: string;
  /** Keeps the scroll position under this name while the person is on another screen. */
  readonly scrollId: string;
  /** Offers j, k and o on the whole screen under this heading. */
  readonly shortcutSection?: string;
  readonly renderRow: (index: number) => ReactNode;
  /** Tells which rows are in sight, to fetch them. */
  readonly onRowsInSight?: (first: number, last: number) => void;
}

/** A list of any length: a list box with one active row, e.g. the lines of a log. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, activeIndex, onOpen, scrollId, shortcutSection, renderRow, onRowsInSight } = props;
  const { scrollRef, virtualizer, moveTo, onKeyDown, rowId, activeRowId } = useVirtualRows(props);
  useRowShortcuts({ section: shortcutSection, activeIndex, moveTo, onOpen });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  // The owner fetches what has come into sight by scrolling, which is the browser's doing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the range is news, not the callback.
  useEffect(() => onRowsInSight?.(first, last), [first, last, count]);
  return (
    <div
      ref={scrollRef}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={activeRowId}
      data-scroll-restoration-id={scrollId}
      onKeyDown={onKeyDown}
      className="-outline-offset-2 min-h-0 flex-1 overflow-auto"
    >
      <div
        role="presentation"
        className="relative w-max min-w-full"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map(({ index, start, size }) => (
          <div
            key={index}
            id={rowId(index)}
            role="option"
            aria-selected={index === activeIndex}
            aria-posinset={index + 1}
            aria-setsize={count}
            onClick={() => moveTo(index)}
            onDoubleClick={() => onOpen?.(index)}
            className={cx(
              "absolute left-0 min-w-full",
              index === activeIndex ? "bg-accent-soft" : "hover:bg-hover",
            )}
            style={{ height: size, transform: `translateY(${start}px)` }}
          >
            {renderRow(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
