import type { PreferenceStore } from "./preferences.ts";

/** Writes the preferences to the page, where the stylesheet reads them, now and whenever they change. */
export function applyPreferences(store: PreferenceStore, root: HTMLElement): void {
  const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const { theme, density } = store.get();
    root.dataset.density = density;
    root.dataset.theme = theme === "system" ? (systemIsDark.matches ? "dark" : "light") : theme;
  };
  apply();
  store.subscribe(apply);
  systemIsDark.addEventListener("change", apply);
}
