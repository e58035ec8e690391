import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ClosedVaultScreen } from "../features/vault/closed-vault-screen.tsx";
import type { Host } from "../host/host.ts";
import { HostProvider } from "../host/host-context.ts";
import type { ActionRegistry } from "../lib/actions/action-registry.ts";
import { ActionsProvider } from "../lib/actions/use-actions.ts";
import type { Commands } from "../lib/core/commands.ts";
import { CoreProvider } from "../lib/core/core-context.ts";
import { ToasterProvider } from "../ui/toast.tsx";
import { TooltipProvider } from "../ui/tooltip.tsx";
import type { createAppRouter } from "./router.tsx";
import { type ScreenMemory, ScreenMemoryProvider } from "./screen-memory.ts";
import { SettingsProvider } from "./settings-provider.tsx";
import { VaultGate } from "./vault-gate.tsx";

const TOOLTIP_DELAY_MILLISECONDS = 400;

/** What the window is made of; made once, in `main.tsx`. */
export interface AppParts {
  readonly host: Host;
  readonly commands: Commands;
  readonly queryClient: QueryClient;
  readonly actions: ActionRegistry;
  readonly screenMemory: ScreenMemory;
  readonly router: ReturnType<typeof createAppRouter>;
}

export function App({ host, commands, queryClient, actions, screenMemory, router }: AppParts) {
  return (
    <HostProvider value={host}>
      <CoreProvider value={commands}>
        <QueryClientProvider client={queryClient}>
          <ActionsProvider value={actions}>
            <ScreenMemoryProvider value={screenMemory}>
              <TooltipProvider delayDuration={TOOLTIP_DELAY_MILLISECONDS}>
                <ToasterProvider>
                  <SettingsProvider>
                    <VaultGate renderClosed={(status) => <ClosedVaultScreen status={status} />}>
                      <RouterProvider router={router} />
                    </VaultGate>
                  </SettingsProvider>
                </ToasterProvider>
              </TooltipProvider>
            </ScreenMemoryProvider>
          </ActionsProvider>
        </QueryClientProvider>
      </CoreProvider>
    </HostProvider>
  );
}
