import type { RedactionRule, StoredRedactionRule } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { useToaster } from "../../../ui/toast-context.ts";

/** Keeps a rule, new or changed. */
export function useSaveRule(stored: StoredRedactionRule | null, onSaved: () => void) {
  const create = useCommandMutation("createRedactionRule");
  const update = useCommandMutation("updateRedactionRule");
  const toaster = useToaster();
  const onSuccess = ({ rule }: StoredRedactionRule) => {
    toaster.tell(stored === null ? `Rule “${rule.name}” added` : `Rule “${rule.name}” changed`);
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
    save: (rule: RedactionRule) =>
      stored === null
        ? create.mutate({ rule }, { onSuccess })
        : update.mutate({ id: stored.id, rule }, { onSuccess }),
  };
}
