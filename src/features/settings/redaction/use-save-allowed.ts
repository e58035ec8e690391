import type { AllowedValue, StoredAllowedValue } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { useToaster } from "../../../ui/toast-context.ts";

/** Keeps an entry of the allow-list, new or changed. */
export function useSaveAllowed(stored: StoredAllowedValue | null, onSaved: () => void) {
  const create = useCommandMutation("createAllowedValue");
  const update = useCommandMutation("updateAllowedValue");
  const toaster = useToaster();
  const onSuccess = () => {
    toaster.tell(stored === null ? "Value allowed" : "Allowed value changed");
    onSaved();
  };
  return {
    isPending: create.isPending || update.isPending,
    error: create.error ?? update.error,
    /** Takes the error back, once what it spoke of is changed. */
    forgetError: () => {
      create.reset();
      update.reset();
    },
    save: (allowed: AllowedValue) =>
      stored === null
        ? create.mutate({ allowed }, { onSuccess })
        : update.mutate({ id: stored.id, allowed }, { onSuccess }),
  };
}
