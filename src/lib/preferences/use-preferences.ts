import { createContext, use, useSyncExternalStore } from "react";
import type { PreferenceStore, Preferences } from "./preferences.ts";

const PreferencesContext = createContext<PreferenceStore | null>(null);

export const PreferencesProvider = PreferencesContext;

/** The window's preferences and how to change them. */
export function usePreferences(): [Preferences, (changes: Partial<Preferences>) => void] {
  const store = use(PreferencesContext);
  if (store === null) {
    throw new Error("usePreferences needs a PreferencesProvider above it.");
  }
  return [useSyncExternalStore(store.subscribe, store.get), store.change];
}
