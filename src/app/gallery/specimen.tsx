import type { ReactNode } from "react";

/** A group of pieces under a heading. */
export function Specimens({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-8">
      <h3 className="mb-3 font-semibold text-14 text-ink">{title}</h3>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  );
}

/** A row of states of one piece. */
export function Specimen({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] items-center gap-4">
      <p className="text-12 text-ink-faint">{label}</p>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}
