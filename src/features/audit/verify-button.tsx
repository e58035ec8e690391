import { ShieldCheck } from "lucide-react";
import { useActions } from "../../lib/actions/use-actions.ts";
import { Button } from "../../ui/button.tsx";
import type { ChainCheck } from "./use-chain-check.ts";

/** Starts a walk along the whole chain. */
export function VerifyButton({ check: { isRunning, run } }: { check: ChainCheck }) {
  useActions([
    { id: "verify-audit", title: "Verify the chain", section: "Audit", keys: "v", icon: ShieldCheck, run },
  ]);
  return (
    <Button variant="primary" icon={ShieldCheck} isBusy={isRunning} onClick={run}>
      Verify the chain
    </Button>
  );
}
