import type { ReactNode } from "react";
import type { VaultStatus } from "../bindings.ts";
import { assertNever } from "../lib/assert-never.ts";
import { useCommandQuery } from "../lib/core/command-query.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { Spinner } from "../ui/spinner.tsx";

const POLL_MILLISECONDS = 250;

interface VaultGateProps {
  /** Shown while the vault needs a person: it is new, or locked. */
  readonly renderClosed: (status: VaultStatus) => ReactNode;
  /** The program, which needs an open vault. */
  readonly children: ReactNode;
}

/** Nothing of the program is on the screen before its vault is open. */
export function VaultGate({ renderClosed, children }: VaultGateProps) {
  const status = useCommandQuery(
    "getVaultStatus",
    {},
    {
      pollMilliseconds: (newest) => newest?.state === "opening" && POLL_MILLISECONDS,
    },
  );
  if (status.isError) {
    return <ErrorState error={status.error} onRetry={() => void status.refetch()} />;
  }
  if (status.data === undefined) {
    return null;
  }
  switch (status.data.state) {
    case "open":
      return children;
    case "opening":
      return <Opening />;
    case "new":
    case "locked":
      return renderClosed(status.data);
    default:
      return assertNever(status.data.state);
  }
}

function Opening() {
  return (
    <div role="status" className="flex h-full items-center justify-center gap-2 text-13 text-ink-soft">
      <Spinner />
      Opening the vault
    </div>
  );
}
