import { type MouseEvent, type ReactNode, useEffect } from "react";
import { cx } from "../../lib/cx.ts";
import { useRowShortcuts } from "./use-row-shortcuts.ts";
import { useVirtualRows, type VirtualRowsOptions } from "./use-virtual-rows.ts";

export interface TableColumn<R> {
  readonly id: string;
  readonly header: string;
  /** For a column of buttons, whose head only screen readers need. */
  readonly isHeaderHidden?: boolean;
  /** A width of a CSS grid: `6rem`, `1fr`, `minmax(8rem, 2fr)`. */
  readonly width: string;
  readonly align?: "start" | "end";
  readonly cell: (row: R) => ReactNode;
}

/** The head: `h-8` and its border. */
const HEAD_HEIGHT_PX = 33;

interface VirtualTableProps<R> extends VirtualRowsOptions {
  readonly label: string;
  readonly columns: readonly TableColumn<R>[];
  /** The row, or nothing while it is on its way. */
  readonly rowAt: (index: number) => R | undefined;
  readonly scrollId: string;
  readonly shortcutSection?: string;
  readonly onRowsInSight?: (first: number, last: number) => void;
  /** False where a click only selects, because what is selected is shown beside. */
  readonly isOpenedByClick?: boolean;
}

/** A table of any length with a head that stays, and one active row. A click opens a row. */
export function VirtualTable<R>(props: VirtualTableProps<R>) {
  const { label, columns, count, activeIndex, onOpen, scrollId, shortcutSection, onRowsInSight } = props;
  const { isOpenedByClick = true } = props;
  const { scrollRef, virtualizer, moveTo, onKeyDown, rowId, activeRowId } = useVirtualRows(
    props,
    HEAD_HEIGHT_PX,
  );
  useRowShortcuts({ section: shortcutSection, activeIndex, moveTo, onOpen });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  // The owner fetches what has come into sight by scrolling, which is the browser's doing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the range is news, not the callback.
  useEffect(() => onRowsInSight?.(first, last), [first, last, count]);
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(" ") };
  return (
    <div
      ref={scrollRef}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      tabIndex={0}
      aria-activedescendant={activeRowId}
      data-scroll-restoration-id={scrollId}
      onKeyDown={onKeyDown}
      className="-outline-offset-2 min-h-0 flex-1 overflow-auto"
    >
      <TableHead columns={columns} template={template} />
      <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, start, size }) => (
          <div
            key={index}
            id={rowId(index)}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={index === activeIndex}
            onClick={(event) => {
              if (isOfRow(event)) {
                moveTo(index);
                if (isOpenedByClick) {
                  onOpen?.(index);
                }
              }
            }}
            className={cx(
              "absolute inset-x-0 grid items-center gap-4 border-b px-5",
              index === activeIndex ? "bg-accent-soft" : "hover:bg-hover",
            )}
            style={{ ...template, height: size, transform: `translateY(${start - HEAD_HEIGHT_PX}px)` }}
          >
            <TableCells columns={columns} row={props.rowAt(index)} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** False for a click on a control in the row, or in a menu that hangs on one, which has a meaning of its own. */
function isOfRow({ target, currentTarget }: MouseEvent<HTMLElement>): boolean {
  return target instanceof Element && currentTarget.contains(target) && target.closest("button, a") === null;
}

interface TableHeadProps<R> {
  readonly columns: readonly TableColumn<R>[];
  readonly template: { readonly gridTemplateColumns: string };
}

function TableHead<R>({ columns, template }: TableHeadProps<R>) {
  return (
    <div role="rowgroup" className="sticky top-0 z-10 border-b bg-surface">
      <div role="row" aria-rowindex={1} className="grid h-8 items-center gap-4 px-5" style={template}>
        {columns.map(({ id, header, isHeaderHidden, align }) => (
          <span
            key={id}
            role="columnheader"
            className={cx("truncate font-medium text-11 text-ink-faint", align === "end" && "text-right")}
          >
            {isHeaderHidden ? <span className="sr-only">{header}</span> : header}
          </span>
        ))}
      </div>
    </div>
  );
}

function TableCells<R>({ columns, row }: { columns: readonly TableColumn<R>[]; row: R | undefined }) {
  return columns.map(({ id, align, cell }) => (
    <span key={id} role="gridcell" className={cx("min-w-0 truncate", align === "end" && "text-right")}>
      {row === undefined ? (
        <span aria-hidden className="block h-3 w-3/5 rounded-small bg-pressed" />
      ) : (
        cell(row)
      )}
    </span>
  ));
}
