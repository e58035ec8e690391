import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { pickFrom } from "./pick-from.ts";

interface TabsProps<V extends string> {
  readonly label: string;
  readonly tabs: ReadonlyArray<{ readonly value: V; readonly label: ReactNode; readonly content: ReactNode }>;
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/**
 * Views of one thing within a screen. Screens of an issue are links, not these tabs. What a view shows takes the
 * focus itself where it scrolls or can be used.
 */
export function Tabs<V extends string>({ label, tabs, value, onChange }: TabsProps<V>) {
  return (
    <Radix.Root
      value={value}
      onValueChange={pickFrom(tabs, onChange)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Radix.List aria-label={label} className="flex shrink-0 gap-4 border-b px-5">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px inline-flex h-9 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 text-13 text-ink-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} tabIndex={-1} className="min-h-0 flex-1">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
