import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { Host } from "../host/host.ts";
import { HostProvider } from "../host/host-context.ts";
import type { ActionRegistry } from "../lib/actions/action-registry.ts";
import { ActionsProvider } from "../lib/actions/use-actions.ts";
import type { Commands } from "../lib/core/commands.ts";
import { CoreProvider } from "../lib/core/core-context.ts";
import type { PreferenceStore } from "../lib/preferences/preferences.ts";
import { PreferencesProvider } from "../lib/preferences/use-preferences.ts";
import { ToasterProvider } from "../ui/toast.tsx";
import { TooltipProvider } from "../ui/tooltip.tsx";
import { ClosedVault } from "./closed-vault.tsx";
import type { createAppRouter } from "./router.tsx";
import { type ScreenMemory, ScreenMemoryProvider } from "./screen-memory.ts";
import { VaultGate } from "./vault-gate.tsx";

/** What the window is made of; made once, in `main.tsx`. */
export interface AppParts {
  readonly host: Host;
  readonly commands: Commands;
  readonly queryClient: QueryClient;
  readonly preferences: PreferenceStore;
  readonly actions: ActionRegistry;
  readonly screenMemory: ScreenMemory;
  readonly router: ReturnType<typeof createAppRouter>;
}

export function App({ host, commands, queryClient, preferences, actions, screenMemory, router }: AppParts) {
  return (
    <HostProvider value={host}>
      <CoreProvider value={commands}>
        <QueryClientProvider client={queryClient}>
          <PreferencesProvider value={preferences}>
            <ActionsProvider value={actions}>
              <ScreenMemoryProvider value={screenMemory}>
                <TooltipProvider delayDuration={400}>
                  <ToasterProvider>
                    <VaultGate renderClosed={(status) => <ClosedVault status={status} />}>
                      <RouterProvider router={router} />
                    </VaultGate>
                  </ToasterProvider>
                </TooltipProvider>
              </ScreenMemoryProvider>
            </ActionsProvider>
          </PreferencesProvider>
        </QueryClientProvider>
      </CoreProvider>
    </HostProvider>
  );
}
