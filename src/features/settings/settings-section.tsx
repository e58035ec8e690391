import type { ReactNode } from "react";

interface SettingsSectionProps {
  readonly title: string;
  readonly description: ReactNode;
  readonly children: ReactNode;
}

/** A setting: what it is on the left, the choice on the right. */
export function SettingsSection({ title, description, children }: SettingsSectionProps) {
  return (
    <section className="grid gap-x-10 gap-y-3 py-5 first:pt-1 md:grid-cols-[14rem_1fr]">
      <div>
        <h2 className="font-medium text-13 text-ink">{title}</h2>
        <p className="mt-0.5 text-12 text-ink-faint">{description}</p>
      </div>
      {children}
    </section>
  );
}
