import { CircleAlert } from "lucide-react";
import { Label } from "radix-ui";
import { createContext, type ReactNode, use, useId } from "react";

interface FieldIds {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-required"?: true;
}

const FieldContext = createContext<FieldIds | null>(null);

/** What a control needs to belong to the field around it; empty outside a field. */
export function useFieldIds(): Partial<FieldIds> {
  return use(FieldContext) ?? {};
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with the value and how to mend it. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  /** One control of this folder; it takes its label and description from here. */
  readonly children: ReactNode;
}

/** A control with its label, a hint, and its error. */
export function Field({ label, hint, error, isRequired = false, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const ids: FieldIds = {
    id,
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
    ...(error ? { "aria-invalid": true } : {}),
    ...(isRequired ? { "aria-required": true } : {}),
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Label.Root htmlFor={id} className="font-medium text-12 text-ink">
        {label}
        {!isRequired && <span className="ml-1.5 font-normal text-ink-faint">Optional</span>}
      </Label.Root>
      <FieldContext value={ids}>{children}</FieldContext>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-12 text-danger">
          <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}
