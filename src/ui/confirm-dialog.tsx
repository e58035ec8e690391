import { AlertDialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
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

/** Asks before an act. The focus starts on the act itself, or on Cancel when it cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
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
  const focusReturn = useFocusReturn(isOpen);
  const confirmButton = useRef<HTMLButtonElement>(null);
  const onOpenAutoFocus = (event: Event) => {
    if (!isDangerous) {
      event.preventDefault();
      confirmButton.current?.focus();
    }
  };
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-overlay" />
        <Radix.Content
          {...focusReturn}
          onOpenAutoFocus={onOpenAutoFocus}
          className="-translate-x-1/2 fixed top-[20vh] left-1/2 z-40 w-[calc(100vw-2rem)] max-w-md animate-rise-in rounded-large bg-raised p-5 shadow-dialog"
        >
          <Radix.Title className="font-semibold text-16 text-ink">{title}</Radix.Title>
          <Radix.Description className="mt-1.5 text-13 text-ink-soft">{description}</Radix.Description>
          <div className="mt-5 flex justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>Cancel</Button>
            </Radix.Cancel>
            <Button
              ref={confirmButton}
              variant={isDangerous ? "danger" : "primary"}
              isBusy={isBusy}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
