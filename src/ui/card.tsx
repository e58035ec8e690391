import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

/** A framed surface; cards do not stand in cards. */
export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return <section className={cx("rounded-large border bg-surface p-4", className)}>{children}</section>;
}
