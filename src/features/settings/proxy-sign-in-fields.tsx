import { Field } from "../../ui/field.tsx";
import { Input } from "../../ui/input.tsx";
import type { ProxyDraft } from "./proxy-draft.ts";

interface ProxySignInFieldsProps {
  readonly draft: ProxyDraft;
  readonly hasPassword: boolean;
  readonly onChange: (changed: Partial<ProxyDraft>) => void;
}

/** Who signs in to the proxy. The password is kept encrypted and never shown again. */
export function ProxySignInFields({ draft, hasPassword, onChange }: ProxySignInFieldsProps) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Field label="User of the proxy">
        <Input value={draft.proxy_user} onChange={({ target }) => onChange({ proxy_user: target.value })} />
      </Field>
      <Field
        label="Password of the proxy"
        hint={hasPassword ? "One is kept. Type to replace it." : undefined}
      >
        <Input
          type="password"
          autoComplete="new-password"
          value={draft.newPassword}
          onChange={({ target }) => onChange({ newPassword: target.value })}
        />
      </Field>
    </div>
  );
}
