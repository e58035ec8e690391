import { Trash2 } from "lucide-react";
import type { NetworkSettings } from "../../bindings.ts";
import { useHost } from "../../host/host-context.ts";
import { useCommandMutation } from "../../lib/core/command-mutation.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Switch } from "../../ui/switch.tsx";

/** The authorities that are trusted: the system's, and files that were added. */
export function AuthorityFiles({ settings }: { settings: NetworkSettings }) {
  const host = useHost();
  const save = useCommandMutation("updateNetworkSettings");
  const add = async () => {
    const add_authorities = [...(await host.chooseFiles())];
    if (add_authorities.length > 0) {
      save.mutate({ add_authorities });
    }
  };
  return (
    <div className="flex flex-col gap-4">
      <Switch
        label="Trust the system's authorities"
        hint="Off, only the files below count."
        isOn={settings.trusts_system}
        onChange={(trusts_system) => save.mutate({ trusts_system })}
        isDisabled={save.isPending}
      />
      {settings.authorities.length > 0 && (
        <ul aria-label="CA files" className="divide-y rounded border">
          {settings.authorities.map((name) => (
            <li key={name} className="flex items-center justify-between gap-3 py-1 pr-1 pl-3">
              <span className="wrap-anywhere font-mono text-12 text-ink">{name}</span>
              <IconButton
                icon={Trash2}
                label={`Remove ${name}`}
                onClick={() => save.mutate({ remove_authorities: [name] })}
              />
            </li>
          ))}
        </ul>
      )}
      {save.error && <ErrorNote error={save.error} />}
      <div>
        <Button onClick={() => void add()} isBusy={save.isPending}>
          Add CA file
        </Button>
      </div>
    </div>
  );
}
