import { type ReactNode, useEffect, useState } from "react";
import { useCommandMutation } from "../lib/core/command-mutation.ts";
import { useCommandQuery } from "../lib/core/command-query.ts";
import { applySettings } from "../lib/settings/apply-settings.ts";
import { readLastSettings, writeLastSettings } from "../lib/settings/last-settings.ts";
import { SettingsContextProvider } from "../lib/settings/use-settings.ts";
import { useToaster } from "../ui/toast-context.ts";

/** Gives the vault's settings to everything below and to the page; before the vault is open, the last ones. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const [last] = useState(() => readLastSettings(window.localStorage));
  const vault = useCommandQuery("getVaultStatus", {});
  const stored = useCommandQuery("getSettings", {}, { enabled: vault.data?.state === "open" });
  const { mutate } = useCommandMutation("updateSettings");
  const toaster = useToaster();
  const settings = stored.data ?? last;
  // The colours and the density belong to the page's root, which is not ours to render.
  useEffect(() => {
    writeLastSettings(window.localStorage, settings);
    return applySettings(settings, document.documentElement);
  }, [settings]);
  const change = (changes: Parameters<typeof mutate>[0]) => mutate(changes, { onError: toaster.warn });
  return <SettingsContextProvider value={{ settings, change }}>{children}</SettingsContextProvider>;
}
