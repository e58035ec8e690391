import { Command } from "cmdk";
import { Dialog as Radix } from "radix-ui";
import { useDeferredValue, useState } from "react";
import type { Action } from "../lib/actions/action.ts";
import { useOfferedActions } from "../lib/actions/use-actions.ts";
import { Keys } from "../ui/keys.tsx";
import { useFocusReturn } from "../ui/use-focus-return.ts";
import { bySection } from "./by-section.ts";
import { PaletteIssues } from "./palette-issues.tsx";
import { PALETTE_GROUP_CLASS, PALETTE_ITEM_CLASS } from "./palette-look.ts";

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** One field that finds every action of the screen, every screen, and every issue. */
export function CommandPalette({ isOpen, onOpenChange }: CommandPaletteProps) {
  const focusReturn = useFocusReturn(isOpen);
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-overlay" />
        <Radix.Content
          {...focusReturn}
          aria-describedby={undefined}
          className="-translate-x-1/2 fixed top-[14vh] left-1/2 z-40 w-[calc(100vw-2rem)] max-w-xl animate-rise-in overflow-hidden rounded-large bg-raised shadow-dialog outline-none"
        >
          <Radix.Title className="sr-only">Find or do anything</Radix.Title>
          <PaletteBody onDone={() => onOpenChange(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function PaletteBody({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState("");
  const words = useDeferredValue(text.trim());
  const actions = useOfferedActions().filter(({ isInPalette = true }) => isInPalette);
  return (
    <Command label="Find or do anything" loop>
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="Find an issue or an action"
        className="h-11 w-full border-b bg-transparent px-4 text-14 text-ink outline-none placeholder:text-ink-faint"
      />
      <Command.List className="max-h-96 overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-8 text-center text-13 text-ink-soft">Nothing found.</Command.Empty>
        <PaletteIssues words={words} onDone={onDone} />
        {bySection(actions).map(([section, offered]) => (
          <Command.Group key={section} heading={section} className={PALETTE_GROUP_CLASS}>
            {offered.map((action) => (
              <PaletteAction key={action.id} action={action} onDone={onDone} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

function PaletteAction({ action, onDone }: { action: Action; onDone: () => void }) {
  const { id, title, keywords, icon: Icon, keys, run } = action;
  const choose = () => {
    onDone();
    run();
  };
  return (
    <Command.Item
      value={id}
      keywords={[title, ...(keywords ?? [])]}
      onSelect={choose}
      className={PALETTE_ITEM_CLASS}
    >
      {Icon ? (
        <Icon aria-hidden size={16} className="text-ink-faint" />
      ) : (
        <span aria-hidden className="w-4" />
      )}
      <span className="flex-1 truncate">{title}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </Command.Item>
  );
}
