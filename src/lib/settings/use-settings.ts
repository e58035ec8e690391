import { createContext, use } from "react";
import type { Settings, UpdateSettings } from "../../bindings.ts";

export interface SettingsAccess {
  readonly settings: Settings;
  readonly change: (changes: UpdateSettings) => void;
}

const SettingsContext = createContext<SettingsAccess | null>(null);

export const SettingsContextProvider = SettingsContext;

/** The settings and how to change them; a change is kept in the vault. */
export function useSettings(): SettingsAccess {
  const access = use(SettingsContext);
  if (access === null) {
    throw new Error("useSettings needs a SettingsProvider above it.");
  }
  return access;
}
