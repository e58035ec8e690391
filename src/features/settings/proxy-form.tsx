import { type FormEvent, useState } from "react";
import type { NetworkSettings, ProxyMode } from "../../bindings.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { RadioList } from "../../ui/radio-list.tsx";
import { ProxyAddressFields } from "./proxy-address-fields.tsx";
import { changesOf, type ProxyDraft, proxyDraft } from "./proxy-draft.ts";
import { ProxySignInFields } from "./proxy-sign-in-fields.tsx";

const MODES: ReadonlyArray<{ value: ProxyMode; label: string; hint: string }> = [
  {
    value: "environment",
    label: "As the system says",
    hint: "The variables HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY.",
  },
  { value: "none", label: "No proxy", hint: "Every server is reached directly." },
  { value: "manual", label: "These addresses", hint: "This machine itself never goes through a proxy." },
];

/** Which proxy is used and who signs in to it. Kept when it is saved, and only when it can be used. */
export function ProxyForm({ settings }: { settings: NetworkSettings }) {
  const [draft, setDraft] = useState(() => proxyDraft(settings));
  const save = useCommandMutation("updateNetworkSettings");
  const change = (changed: Partial<ProxyDraft>) => {
    save.reset();
    setDraft({ ...draft, ...changed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(changesOf(draft), { onSuccess: (stored) => setDraft(proxyDraft(stored)) });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <RadioList label="Proxy" options={MODES} value={draft.proxy} onChange={(proxy) => change({ proxy })} />
      {draft.proxy === "manual" && <ProxyAddressFields draft={draft} onChange={change} />}
      {draft.proxy !== "none" && (
        <ProxySignInFields draft={draft} hasPassword={settings.has_proxy_password} onChange={change} />
      )}
      {save.error && <ErrorNote error={save.error} />}
      <div className="flex items-center gap-3">
        <Button type="submit" isBusy={save.isPending}>
          Save proxy
        </Button>
        <span role="status" className="text-12 text-ink-faint">
          {save.isSuccess && "Saved."}
        </span>
      </div>
    </form>
  );
}
