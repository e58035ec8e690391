import { AlertDialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { useFocusReturn } from "./use-focus-return.ts";

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The question. */
  readonly title: string;
  /** What will be gone or done, exactly. */
  readonly description: ReactNode;
  /** The act as a verb, e.g. `Delete issue`. */
  readonly confirmLabel: string;
  readonly isDangerous?: boolean;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
}

/** Asks before what cannot be undone. The focus starts on Cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const focusReturn = useFocusReturn();
  const {
    isOpen,
    onOpenChange,
    title,
    description,
    confirmLabel,
    isDangerous = true,
    isBusy = false,
    onConfirm,
  } = props;
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-overlay" />
        <Radix.Content
          {...focusReturn}
          className="-translate-x-1/2 fixed top-[20vh] left-1/2 z-40 w-[calc(100vw-2rem)] max-w-md animate-rise-in rounded-large bg-raised p-5 shadow-dialog"
        >
          <Radix.Title className="font-semibold text-16 text-ink">{title}</Radix.Title>
          <Radix.Description className="mt-1.5 text-13 text-ink-soft">{description}</Radix.Description>
          <div className="mt-5 flex justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>Cancel</Button>
            </Radix.Cancel>
            <Button variant={isDangerous ? "danger" : "primary"} isBusy={isBusy} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
