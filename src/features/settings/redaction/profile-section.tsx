import type { RedactionProfile } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { RadioList } from "../../../ui/radio-list.tsx";
import { useToaster } from "../../../ui/toast-context.ts";
import { PROFILES } from "./words.ts";

/** How much is replaced. The choice takes effect at once. */
export function ProfileSection({ profile }: { profile: RedactionProfile }) {
  const set = useCommandMutation("setRedactionProfile");
  const toaster = useToaster();
  return (
    <RadioList
      label="How much is replaced"
      options={PROFILES}
      value={set.isPending ? set.variables.profile : profile}
      onChange={(chosen) => set.mutate({ profile: chosen }, { onError: toaster.warn })}
    />
  );
}
