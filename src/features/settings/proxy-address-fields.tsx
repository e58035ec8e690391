import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import type { ProxyDraft } from "./proxy-draft.ts";

interface ProxyAddressFieldsProps {
  readonly draft: ProxyDraft;
  readonly onChange: (changed: Partial<ProxyDraft>) => void;
}

/** The addresses of the proxies, and who is reached without one. */
export function ProxyAddressFields({ draft, onChange }: ProxyAddressFieldsProps) {
  return (
    <>
      <Field label="Proxy for https" hint="For example http://proxy.example.com:3128">
        <Input
          isMonospace
          value={draft.https_proxy}
          onChange={({ target }) => onChange({ https_proxy: target.value })}
        />
      </Field>
      <Field label="Proxy for http">
        <Input
          isMonospace
          value={draft.http_proxy}
          onChange={({ target }) => onChange({ http_proxy: target.value })}
        />
      </Field>
      <Field
        label="Reached without a proxy"
        hint="Names, addresses and networks with commas between them: corp.example, 10.0.0.0/8"
      >
        <Input
          isMonospace
          value={draft.no_proxy}
          onChange={({ target }) => onChange({ no_proxy: target.value })}
        />
      </Field>
    </>
  );
}
