import { Command } from "lucide-react";
import { Keys } from "../ui/keys.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { JobIndicator } from "./jobs/job-indicator.tsx";
import { PLACES, type Place } from "./places.ts";
import { ScreenLink } from "./screen-link.tsx";

const ENTRY_CLASS =
  "flex h-8 w-full items-center gap-2.5 rounded px-2.5 text-13 text-ink-soft transition-colors hover:bg-hover " +
  "hover:text-ink aria-[current=page]:bg-pressed aria-[current=page]:font-medium aria-[current=page]:text-ink";

/** The way to every screen. In a narrow window only the icons stay. */
export function Rail({ onOpenPalette }: { onOpenPalette: () => void }) {
  return (
    <aside className="flex w-13 shrink-0 flex-col border-r bg-canvas px-2 py-3 lg:w-50">
      <p className="mb-3 flex h-7 items-center gap-2.5 px-2 font-semibold text-13 text-ink">
        <Mark />
        <span className="max-lg:sr-only">TFTSR</span>
      </p>
      <nav aria-label="Screens" className="flex flex-col gap-0.5">
        {PLACES.map((place) => (
          <RailEntry key={place.path} place={place} />
        ))}
      </nav>
      <div className="mt-auto flex flex-col gap-0.5">
        <JobIndicator />
        <Tooltip text="Find or do anything" keys="mod+k" side="right">
          <button type="button" className={ENTRY_CLASS} onClick={onOpenPalette}>
            <Command aria-hidden size={16} className="shrink-0" />
            <span className="flex-1 text-left max-lg:sr-only">Commands</span>
            <span className="max-lg:hidden">
              <Keys keys="mod+k" />
            </span>
          </button>
        </Tooltip>
      </div>
    </aside>
  );
}

function RailEntry({ place: { path, label, icon: Icon, keys } }: { place: Place }) {
  return (
    <Tooltip text={label} keys={keys} side="right">
      <ScreenLink path={path} className={ENTRY_CLASS}>
        <Icon aria-hidden size={16} className="shrink-0" />
        <span className="max-lg:sr-only">{label}</span>
      </ScreenLink>
    </Tooltip>
  );
}

/** Three lines of a log, the middle one found. */
function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0 fill-none stroke-2">
      <path d="M1.5 3.5h13M1.5 12.5h8" className="stroke-ink-faint" strokeLinecap="round" />
      <path d="M1.5 8h10" className="stroke-accent" strokeLinecap="round" />
    </svg>
  );
}
