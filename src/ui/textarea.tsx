import type { ComponentProps } from "react";
import { cx } from "../lib/cx.ts";
import { CONTROL_CLASS } from "./control-class.ts";
import { useFieldIds } from "./field.tsx";

interface TextareaProps extends ComponentProps<"textarea"> {
  readonly isMonospace?: boolean;
}

/** Several lines of text; grows by its handle only. */
export function Textarea({ isMonospace = false, rows = 4, className, ...rest }: TextareaProps) {
  return (
    <textarea
      rows={rows}
      {...useFieldIds()}
      className={cx(CONTROL_CLASS, "resize-y px-2.5 py-1.5", isMonospace && "font-mono text-12", className)}
      {...rest}
    />
  );
}
