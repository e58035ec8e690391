import { useCommandQuery } from "../../lib/core/command-query.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Screen } from "../../ui/screen.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { AuthorityFiles } from "./authority-files.tsx";
import { ConnectionTest } from "./connection-test.tsx";
import { ProxyForm } from "./proxy-form.tsx";
import { SettingsSection } from "./settings-section.tsx";

/** How other machines are reached: through which proxy, trusting whom; and a way to try it. */
export function NetworkScreen() {
  const stored = useCommandQuery("getNetworkSettings", {});
  return (
    <Screen title="Network">
      {stored.isError && <ErrorState error={stored.error} onRetry={() => void stored.refetch()} />}
      {stored.isPending && <SkeletonRows count={8} />}
      {stored.data && (
        <div className="max-w-3xl divide-y">
          <SettingsSection title="Proxy" description="What stands between this machine and others.">
            <ProxyForm settings={stored.data} />
          </SettingsSection>
          <SettingsSection
            title="Certificate authorities"
            description="Who may vouch for a server. A company's own authority is added as a PEM file."
          >
            <AuthorityFiles settings={stored.data} />
          </SettingsSection>
          <SettingsSection
            title="Test a connection"
            description="Asks a server for its first page. Nothing else is sent."
          >
            <ConnectionTest />
          </SettingsSection>
        </div>
      )}
    </Screen>
  );
}
