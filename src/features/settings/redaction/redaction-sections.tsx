import { Plus } from "lucide-react";
import { useState } from "react";
import type { RedactionRules, StoredAllowedValue, StoredRedactionRule } from "../../../bindings.ts";
import { useActions } from "../../../lib/actions/use-actions.ts";
import { Button } from "../../../ui/button.tsx";
import { SectionHeader } from "../../../ui/section-header.tsx";
import { AllowedDialog } from "./allowed-dialog.tsx";
import { AllowedTable } from "./allowed-table.tsx";
import { DeleteAllowed, DeleteRule } from "./delete-entry.tsx";
import { ProfileSection } from "./profile-section.tsx";
import { RuleDialog } from "./rule-dialog.tsx";
import { RulesTable } from "./rules-table.tsx";
import { StaleNote } from "./stale-note.tsx";

/** What stands open over the screen. */
type Open =
  | { readonly what: "rule"; readonly stored: StoredRedactionRule | null }
  | { readonly what: "delete-rule"; readonly stored: StoredRedactionRule }
  | { readonly what: "allowed"; readonly stored: StoredAllowedValue | null }
  | { readonly what: "delete-allowed"; readonly stored: StoredAllowedValue };

/** Profile, rules and allow-list, each with what can be done about it. */
export function RedactionSections({ rules }: { rules: RedactionRules }) {
  const [open, setOpen] = useState<Open | null>(null);
  const addRule = () => setOpen({ what: "rule", stored: null });
  const allowValue = () => setOpen({ what: "allowed", stored: null });
  useActions([
    {
      id: "add-rule",
      title: "Add redaction rule",
      section: "Redaction rules",
      keys: "n",
      icon: Plus,
      run: addRule,
    },
    {
      id: "allow-value",
      title: "Allow a value",
      section: "Redaction rules",
      keys: "a",
      icon: Plus,
      run: allowValue,
    },
  ]);
  return (
    <div className="flex max-w-4xl flex-col gap-7">
      <StaleNote issues={rules.stale_issues} />
      <section>
        <SectionHeader
          title="Profile"
          description="How much is replaced in logs before their text is shown, kept or written."
        />
        <ProfileSection profile={rules.profile} />
      </section>
      <section>
        <SectionHeader
          title="Your rules"
          aside={rules.rules.length}
          description="They join the rules that come with the program, in the logs of every issue."
          actions={
            <Button icon={Plus} size="small" onClick={addRule}>
              Add rule
            </Button>
          }
        />
        {rules.rules.length === 0 ? (
          <Nothing>
            No rules of your own yet. Add one for what only your company knows as secret: order numbers, badge
            numbers, code names.
          </Nothing>
        ) : (
          <RulesTable
            rules={rules.rules}
            onEdit={(stored) => setOpen({ what: "rule", stored })}
            onDelete={(stored) => setOpen({ what: "delete-rule", stored })}
          />
        )}
      </section>
      <section>
        <SectionHeader
          title="Allow-list"
          aside={rules.allowed.length}
          description="Values that stay as they are, whichever rule finds them."
          actions={
            <Button icon={Plus} size="small" onClick={allowValue}>
              Allow a value
            </Button>
          }
        />
        {rules.allowed.length === 0 ? (
          <Nothing>
            Nothing is allowed yet. Add what may be read by everybody: a published address, the network of the
            lab.
          </Nothing>
        ) : (
          <AllowedTable
            entries={rules.allowed}
            onEdit={(stored) => setOpen({ what: "allowed", stored })}
            onDelete={(stored) => setOpen({ what: "delete-allowed", stored })}
          />
        )}
      </section>
      {open && <OpenDialog open={open} rules={rules} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** What stands in the place of an empty table. */
function Nothing({ children }: { children: string }) {
  return <p className="border-t py-4 text-13 text-ink-soft">{children}</p>;
}

interface OpenDialogProps {
  readonly open: Open;
  readonly rules: RedactionRules;
  readonly onClose: () => void;
}

function OpenDialog({ open, rules, onClose }: OpenDialogProps) {
  switch (open.what) {
    case "rule":
      return <RuleDialog stored={open.stored} onClose={onClose} />;
    case "delete-rule":
      return <DeleteRule stored={open.stored} onClose={onClose} />;
    case "allowed":
      return <AllowedDialog stored={open.stored} types={knownTypes(rules)} onClose={onClose} />;
    case "delete-allowed":
      return <DeleteAllowed stored={open.stored} onClose={onClose} />;
  }
}

function knownTypes({ built_in_types, rules }: RedactionRules): string[] {
  const names = [...built_in_types.map(({ name }) => name), ...rules.map(({ rule }) => rule.type)];
  return [...new Set(names)].sort();
}
