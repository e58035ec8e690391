import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import type { StoredRedactionRule } from "../../../bindings.ts";
import { useCommandMutation } from "../../../lib/core/command-mutation.ts";
import { Badge } from "../../../ui/badge.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { useToaster } from "../../../ui/toast-context.ts";
import { confidenceWords } from "./confidence-options.ts";
import { CELL_CLASS, HEAD_CLASS, NAME_CLASS, TABLE_CLASS } from "./table-look.ts";
import { SEVERITIES } from "./words.ts";

interface RulesTableProps {
  readonly rules: readonly StoredRedactionRule[];
  readonly onEdit: (stored: StoredRedactionRule) => void;
  readonly onDelete: (stored: StoredRedactionRule) => void;
}

/** The user's rules; each is switched on and off in its row. */
export function RulesTable({ rules, onEdit, onDelete }: RulesTableProps) {
  return (
    <table aria-label="Your rules" className={TABLE_CLASS}>
      <thead>
        <tr>
          <th className={`${HEAD_CLASS} w-10`}>On</th>
          <th className={HEAD_CLASS}>Rule</th>
          <th className={`${HEAD_CLASS} hidden lg:table-cell`}>Pattern</th>
          <th className={`${HEAD_CLASS} w-32`}>Sensitivity</th>
          <th className={`${HEAD_CLASS} w-14 text-right`}>Sure</th>
          <th className={`${HEAD_CLASS} w-10`}>
            <span className="sr-only">More</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((stored) => (
          <RuleRow
            key={stored.id}
            stored={stored}
            onEdit={() => onEdit(stored)}
            onDelete={() => onDelete(stored)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RuleRowProps {
  readonly stored: StoredRedactionRule;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function RuleRow({ stored: { id, rule }, onEdit, onDelete }: RuleRowProps) {
  const update = useCommandMutation("updateRedactionRule");
  const toaster = useToaster();
  const turn = (enabled: boolean) =>
    update.mutate({ id, rule: { ...rule, enabled } }, { onError: toaster.warn });
  const severity = SEVERITIES.find(({ value }) => value === rule.severity);
  return (
    <tr className="group">
      <td className={CELL_CLASS}>
        <Switch
          label={<span className="sr-only">{rule.name}</span>}
          isOn={rule.enabled}
          isDisabled={update.isPending}
          onChange={turn}
        />
      </td>
      <td className={CELL_CLASS}>
        <span className="flex min-w-0 items-center gap-2">
          <button type="button" onClick={onEdit} className={NAME_CLASS}>
            {rule.name}
          </button>
          <code className="truncate font-mono text-11 text-ink-faint">{rule.type}</code>
        </span>
      </td>
      <td className={`${CELL_CLASS} hidden lg:table-cell`}>
        <code className="font-mono text-12 text-ink-soft">{rule.pattern}</code>
      </td>
      <td className={CELL_CLASS}>{severity && <Badge tone={severity.tone}>{severity.label}</Badge>}</td>
      <td className={`${CELL_CLASS} text-right text-12 text-ink-soft tabular-nums`}>
        {confidenceWords(rule.confidence)}
      </td>
      <td className={`${CELL_CLASS} text-right`}>
        <Menu
          trigger={<IconButton icon={Ellipsis} size="small" label={`More about “${rule.name}”`} />}
          items={[
            { label: "Edit", icon: Pencil, onSelect: onEdit },
            "separator",
            { label: "Delete", icon: Trash2, isDangerous: true, onSelect: onDelete },
          ]}
        />
      </td>
    </tr>
  );
}
