import { Lock } from "lucide-react";
import type { VaultStatus } from "../bindings.ts";
import { EmptyState } from "../ui/empty-state.tsx";

/** What stands in place of the program while its vault is new or locked. */
export function ClosedVault({ status }: { status: VaultStatus }) {
  return (
    <main className="h-full">
      <EmptyState icon={Lock} title="The vault is locked">
        {status.error ? `${status.error.message} ${status.error.hint}` : `Its data is in ${status.data_dir}.`}
      </EmptyState>
    </main>
  );
}
