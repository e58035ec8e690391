import { getRouteApi } from "@tanstack/react-router";
import { Fingerprint, X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Input } from "../../ui/input.tsx";
import { Select } from "../../ui/select.tsx";
import { actionWords } from "./audit-words.ts";
import { AUDITED_ACTIONS } from "./audited-actions.ts";
import { useAuditFilter } from "./use-audit-filter.ts";

const route = getRouteApi("/audit");

const ANY_ACTION = "any";

/** Which entries are listed: of one action, about one thing. */
export function AuditFilters() {
  const { action, thing = "" } = route.useSearch();
  const change = useAuditFilter();
  const [id, setId] = useState(thing);
  const known =
    action === undefined || AUDITED_ACTIONS.includes(action) ? AUDITED_ACTIONS : [action, ...AUDITED_ACTIONS];
  const options = [
    { value: ANY_ACTION, label: "All actions" },
    ...known.map((value) => ({ value, label: actionWords(value) })),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ thing: id.trim() || undefined });
  };
  return (
    <>
      <div className="w-52">
        <Select
          label="Action"
          options={options}
          value={action ?? ANY_ACTION}
          onChange={(picked) => change({ action: picked === ANY_ACTION ? undefined : picked })}
        />
      </div>
      <form onSubmit={submit} className="w-88 max-w-full">
        <Input
          icon={Fingerprint}
          isMonospace
          aria-label="Id of the thing"
          placeholder="Id of an issue, a document, a log"
          value={id}
          onChange={(event) => setId(event.target.value)}
          onBlur={submit}
        />
      </form>
      {(action || thing) && (
        <Button variant="quiet" icon={X} onClick={() => change({ action: undefined, thing: undefined })}>
          Clear filters
        </Button>
      )}
    </>
  );
}
