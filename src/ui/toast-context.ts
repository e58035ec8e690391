import { createContext, use } from "react";
import type { CoreError } from "../lib/core/core-error.ts";

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toaster {
  /** Says that something was done; offers at most one thing to do next. */
  readonly tell: (title: string, action?: ToastAction) => void;
  /** Says that something failed that has no place on the screen of its own. */
  readonly warn: (error: CoreError) => void;
}

const ToasterContext = createContext<Toaster | null>(null);

export const ToasterContextProvider = ToasterContext;

/** Says short things in the corner of the window. */
export function useToaster(): Toaster {
  const toaster = use(ToasterContext);
  if (toaster === null) {
    throw new Error("useToaster needs a ToasterProvider above it.");
  }
  return toaster;
}
