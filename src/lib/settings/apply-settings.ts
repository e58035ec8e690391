import type { Settings } from "../../bindings.ts";

/** Writes the settings to the page, where the stylesheet reads them. The result stops following the system's theme. */
export function applySettings({ theme, density }: Settings, root: HTMLElement): () => void {
  const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    root.dataset.density = density;
    root.dataset.theme = theme === "system" ? (systemIsDark.matches ? "dark" : "light") : theme;
  };
  apply();
  systemIsDark.addEventListener("change", apply);
  return () => systemIsDark.removeEventListener("change", apply);
}
