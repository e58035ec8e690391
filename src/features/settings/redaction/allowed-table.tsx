import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import type { StoredAllowedValue } from "../../../bindings.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { CELL_CLASS, HEAD_CLASS, NAME_CLASS, TABLE_CLASS } from "./table-look.ts";

interface AllowedTableProps {
  readonly entries: readonly StoredAllowedValue[];
  readonly onEdit: (stored: StoredAllowedValue) => void;
  readonly onDelete: (stored: StoredAllowedValue) => void;
}

/** The values that stay as they are, with the reason why. */
export function AllowedTable({ entries, onEdit, onDelete }: AllowedTableProps) {
  return (
    <table aria-label="Allow-list" className={TABLE_CLASS}>
      <thead>
        <tr>
          <th className={HEAD_CLASS}>Value</th>
          <th className={`${HEAD_CLASS} w-40`}>Where</th>
          <th className={HEAD_CLASS}>Reason</th>
          <th className={`${HEAD_CLASS} w-10`}>
            <span className="sr-only">More</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((stored) => (
          <tr key={stored.id}>
            <td className={CELL_CLASS}>
              <button
                type="button"
                onClick={() => onEdit(stored)}
                className={`${NAME_CLASS} font-mono text-12`}
              >
                {stored.allowed.value}
              </button>
            </td>
            <td className={`${CELL_CLASS} text-12 text-ink-soft`}>{whereWords(stored)}</td>
            <td className={`${CELL_CLASS} text-12 text-ink-soft`}>{stored.allowed.reason}</td>
            <td className={`${CELL_CLASS} text-right`}>
              <Menu
                trigger={
                  <IconButton icon={Ellipsis} size="small" label={`More about “${stored.allowed.value}”`} />
                }
                items={[
                  { label: "Edit", icon: Pencil, onSelect: () => onEdit(stored) },
                  "separator",
                  { label: "Delete", icon: Trash2, isDangerous: true, onSelect: () => onDelete(stored) },
                ]}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which finds an entry speaks of. */
function whereWords({ allowed }: StoredAllowedValue): string {
  const how = allowed.match === "pattern" ? "Pattern" : "Exactly";
  return [how, allowed.type ?? "any type", ...(allowed.ignores_case ? ["any case"] : [])].join(" · ");
}
