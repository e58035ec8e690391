import { useState } from "react";
import type { Density, Theme, TimeDisplay } from "../../bindings.ts";
import { useSettings } from "../../lib/settings/use-settings.ts";
import { Moment } from "../../ui/moment.tsx";
import { RadioList } from "../../ui/radio-list.tsx";
import { Screen } from "../../ui/screen.tsx";
import { SettingsSection } from "./settings-section.tsx";

const THEMES: ReadonlyArray<{ value: Theme; label: string; hint?: string }> = [
  { value: "system", label: "As the system", hint: "Follows light and dark as the system changes them." },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const DENSITIES: ReadonlyArray<{ value: Density; label: string; hint: string }> = [
  { value: "comfortable", label: "Comfortable", hint: "Rows with room between them." },
  { value: "compact", label: "Compact", hint: "More rows and lines of a log on the screen." },
];

const ZONES: ReadonlyArray<{ value: TimeDisplay; label: string; hint: string }> = [
  { value: "local", label: "Your zone", hint: "The zone of this machine. Hovering over a time shows UTC." },
  { value: "utc", label: "UTC", hint: "Hovering over a time shows your zone." },
];

/** How the window looks. A choice takes effect at once and is kept in the vault. */
export function AppearanceScreen() {
  const { settings, change } = useSettings();
  const [now] = useState(() => Date.now());
  return (
    <Screen title="Appearance">
      <div className="max-w-2xl divide-y">
        <SettingsSection title="Theme" description="The colours of the window.">
          <RadioList
            label="Theme"
            options={THEMES}
            value={settings.theme}
            onChange={(theme) => change({ theme })}
          />
        </SettingsSection>
        <SettingsSection title="Density" description="How much room rows get.">
          <RadioList
            label="Density"
            options={DENSITIES}
            value={settings.density}
            onChange={(density) => change({ density })}
          />
        </SettingsSection>
        <SettingsSection
          title="Times"
          description={
            <>
              The zone in which times are shown, for example <Moment at={now} />. Documents always use UTC.
            </>
          }
        >
          <RadioList
            label="Times"
            options={ZONES}
            value={settings.time_display}
            onChange={(time_display) => change({ time_display })}
          />
        </SettingsSection>
      </div>
    </Screen>
  );
}
