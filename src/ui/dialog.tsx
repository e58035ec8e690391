import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { useFocusReturn } from "./use-focus-return.ts";

interface DialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  /** The buttons; the primary one last. */
  readonly footer?: ReactNode;
  readonly width?: "normal" | "wide";
  readonly children?: ReactNode;
}

/** A window within the window, for what has to be decided before going on. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  description,
  footer,
  width = "normal",
  children,
}: DialogProps) {
  const focusReturn = useFocusReturn(isOpen);
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-overlay" />
        <Radix.Content
          {...focusReturn}
          {...(description === undefined ? { "aria-describedby": undefined } : {})}
          className={cx(
            "-translate-x-1/2 fixed top-[12vh] left-1/2 z-40 flex max-h-[76vh] w-[calc(100vw-2rem)] flex-col",
            "animate-rise-in rounded-large bg-raised shadow-dialog outline-none",
            width === "wide" ? "max-w-3xl" : "max-w-lg",
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="flex-1">
              <Radix.Title className="font-semibold text-16 text-ink">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description className="mt-1 text-13 text-ink-soft">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close
              aria-label="Close"
              className="-mr-1.5 inline-flex size-control-small shrink-0 items-center justify-center rounded text-ink-soft hover:bg-hover hover:text-ink"
            >
              <X aria-hidden size={14} />
            </Radix.Close>
          </header>
          {children !== undefined && <div className="min-h-0 overflow-auto px-5 pb-4">{children}</div>}
          {footer !== undefined && (
            <footer className="flex justify-end gap-2 border-t px-5 py-3">{footer}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
