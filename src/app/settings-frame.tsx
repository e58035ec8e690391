import { Outlet } from "@tanstack/react-router";
import { ScreenLink } from "./screen-link.tsx";

const PAGES = [
  { segment: "appearance", label: "Appearance" },
  { segment: "redaction", label: "Redaction" },
  { segment: "network", label: "Network" },
  { segment: "about", label: "About" },
] as const;

/** The pages of the settings with their list beside them. */
export function SettingsFrame() {
  return (
    <div className="flex h-full min-h-0">
      <nav aria-label="Settings" className="w-44 shrink-0 border-r p-3">
        <p className="mb-2 px-2 font-semibold text-13 text-ink">Settings</p>
        {PAGES.map(({ segment, label }) => (
          <ScreenLink
            key={segment}
            path={`/settings/${segment}`}
            className="flex h-8 items-center rounded px-2 text-13 text-ink-soft hover:bg-hover hover:text-ink aria-[current=page]:bg-pressed aria-[current=page]:text-ink"
          >
            {label}
          </ScreenLink>
        ))}
      </nav>
      <div className="min-w-0 flex-1">
        <Outlet />
      </div>
    </div>
  );
}
