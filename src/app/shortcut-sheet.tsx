import type { Action } from "../lib/actions/action.ts";
import { useOfferedActions } from "../lib/actions/use-actions.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Keys } from "../ui/keys.tsx";
import { bySection } from "./by-section.ts";

interface ShortcutSheetProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The keys of the screen that is open now, and of every screen. */
export function ShortcutSheet({ isOpen, onOpenChange }: ShortcutSheetProps) {
  const withKeys = useOfferedActions().filter(({ keys }) => keys !== undefined);
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Keyboard shortcuts" width="wide">
      <div className="gap-x-10 sm:columns-2">
        {bySection(withKeys).map(([section, actions]) => (
          <ShortcutSection key={section} section={section} actions={actions} />
        ))}
      </div>
    </Dialog>
  );
}

function ShortcutSection({ section, actions }: { section: string; actions: readonly Action[] }) {
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 font-medium text-12 text-ink-faint">{section}</h3>
      <dl>
        {actions.map(({ id, title, keys = "" }) => (
          <div key={id} className="flex h-7 items-center justify-between gap-4">
            <dt className="truncate text-13 text-ink">{title}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
