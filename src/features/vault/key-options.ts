import type { VaultKey, VaultStatus } from "../../bindings.ts";

/** The ways to keep the key, each with what it means for the person. */
export const KEY_OPTIONS = [
  {
    value: "keychain",
    label: "System keychain",
    hint: "The vault opens by itself while you are logged in to this machine.",
  },
  {
    value: "passphrase",
    label: "Passphrase",
    hint: "You type it at each start. It is stored nowhere and cannot be reset.",
  },
] as const satisfies ReadonlyArray<{ value: VaultKey; label: string; hint: string }>;

/** The ways a vault can be opened; a new one can be made with any. */
export function keysFor({ state, keys }: VaultStatus): readonly VaultKey[] {
  return state === "new" ? KEY_OPTIONS.map(({ value }) => value) : keys;
}
