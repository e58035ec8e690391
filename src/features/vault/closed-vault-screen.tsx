import type { VaultStatus } from "../../bindings.ts";
import { KeyForm } from "./key-form.tsx";

/** What stands in place of the program while its vault is new or locked: how to open it. */
export function ClosedVaultScreen({ status }: { status: VaultStatus }) {
  const isNew = status.state === "new";
  return (
    <main className="flex h-full items-center justify-center overflow-y-auto bg-canvas p-6">
      <title>TFTSR</title>
      <div className="w-full max-w-md rounded-large border bg-surface p-6">
        <h1 className="font-semibold text-16 text-ink">
          {isNew ? "Choose how to keep the key" : "The vault is locked"}
        </h1>
        <p className="mt-1 mb-5 text-13 text-ink-soft">
          {isNew
            ? "Everything you add is encrypted on this machine. Without its key nobody can read it, you included."
            : "Open it to go on where you were."}
        </p>
        <KeyForm status={status} />
        <p className="mt-5 border-t pt-3 text-12 text-ink-faint">
          Data folder: <span className="break-all font-mono text-11">{status.data_dir}</span>
        </p>
      </div>
    </main>
  );
}
