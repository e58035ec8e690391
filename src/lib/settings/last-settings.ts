import type { Settings } from "../../bindings.ts";

const STORAGE_KEY = "tftsr-last-settings";

const DEFAULTS: Settings = { theme: "system", density: "comfortable", time_display: "local" };

const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  theme: ["system", "light", "dark"],
  density: ["comfortable", "compact"],
  time_display: ["local", "utc"],
};

/**
 * The settings as they last were. The vault keeps them; this copy is for the time before it is open, so that a
 * locked window has the right colours too. What it does not say is taken from the defaults.
 */
export function readLastSettings(storage: Storage): Settings {
  const stored = parseRecord(storage.getItem(STORAGE_KEY));
  const pick = <K extends keyof Settings>(key: K): Settings[K] =>
    CHOICES[key].find((choice) => choice === Reflect.get(stored, key)) ?? DEFAULTS[key];
  return { theme: pick("theme"), density: pick("density"), time_display: pick("time_display") };
}

export function writeLastSettings(storage: Storage, settings: Settings): void {
  storage.setItem(STORAGE_KEY, JSON.stringify(settings));
}

function parseRecord(record: string | null): object {
  try {
    const parsed: unknown = JSON.parse(record ?? "{}");
    return parsed instanceof Object ? parsed : {};
  } catch {
    return {};
  }
}
