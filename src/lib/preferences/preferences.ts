import type { ZoneChoice } from "../format/moment.ts";

/** How the window looks. It belongs to this screen and this pair of eyes, so it is not in the vault. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly density: "comfortable" | "compact";
  readonly zone: ZoneChoice;
}

const DEFAULTS: Preferences = { theme: "system", density: "comfortable", zone: "local" };

const CHOICES: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  theme: ["system", "light", "dark"],
  density: ["comfortable", "compact"],
  zone: ["local", "utc"],
};

const STORAGE_KEY = "tftsr-preferences";

type Listener = () => void;

/** The preferences of this window, kept in the web view's storage. */
export class PreferenceStore {
  #current: Preferences;
  readonly #storage: Storage;
  readonly #listeners = new Set<Listener>();

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#current = readPreferences(storage.getItem(STORAGE_KEY));
  }

  readonly get = (): Preferences => this.#current;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly change = (changes: Partial<Preferences>): void => {
    this.#current = { ...this.#current, ...changes };
    this.#storage.setItem(STORAGE_KEY, JSON.stringify(this.#current));
    for (const listener of this.#listeners) {
      listener();
    }
  };
}

/** What an older or damaged record does not say is taken from the defaults. */
function readPreferences(record: string | null): Preferences {
  const stored = parseRecord(record);
  const pick = <K extends keyof Preferences>(key: K): Preferences[K] =>
    CHOICES[key].find((choice) => choice === Reflect.get(stored, key)) ?? DEFAULTS[key];
  return { theme: pick("theme"), density: pick("density"), zone: pick("zone") };
}

function parseRecord(record: string | null): object {
  try {
    const parsed: unknown = JSON.parse(record ?? "{}");
    return parsed instanceof Object ? parsed : {};
  } catch {
    return {};
  }
}
