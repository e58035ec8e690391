import { type FormEvent, useId, useState } from "react";
import type { StoredRedactionRule } from "../../../bindings.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { otherError } from "./field-errors.ts";
import { draftOf, EMPTY_DRAFT, type RuleDraft, ruleOf } from "./rule-draft.ts";
import { RULE_FIELDS, RuleFields } from "./rule-fields.tsx";
import { RuleTestBox } from "./rule-test-box.tsx";
import { submitOnModEnter } from "./submit-on-mod-enter.ts";
import { useRuleTest } from "./use-rule-test.ts";
import { useSaveRule } from "./use-save-rule.ts";

interface RuleDialogProps {
  /** The rule that is changed; none for a new one. */
  readonly stored: StoredRedactionRule | null;
  readonly onClose: () => void;
}

/** Writes a rule and tries it on a text at the same time. */
export function RuleDialog({ stored, onClose }: RuleDialogProps) {
  const formId = useId();
  const [draft, setDraft] = useState(stored === null ? EMPTY_DRAFT : draftOf(stored.rule));
  const [text, setText] = useState("");
  const { save, isPending, error, forgetError } = useSaveRule(stored, onClose);
  const { test, error: testError } = useRuleTest(draft, text);
  const change = (changes: Partial<RuleDraft>) => {
    forgetError();
    setDraft((before) => ({ ...before, ...changes }));
  };
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    save(ruleOf(draft));
  };
  const problem = otherError(RULE_FIELDS, error ?? testError);
  return (
    <Dialog
      isOpen
      width="wide"
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={stored === null ? "Add redaction rule" : "Edit redaction rule"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isBusy={isPending}>
            {stored === null ? "Add rule" : "Save"}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={submit}
        onKeyDown={submitOnModEnter}
        className="grid gap-x-6 gap-y-4 pt-1 md:grid-cols-2"
      >
        <RuleFields draft={draft} saveError={error} testError={testError} onChange={change} />
        <div className="flex min-w-0 flex-col gap-3 self-start md:sticky md:top-0">
          <RuleTestBox text={text} onTextChange={setText} test={test} />
          {problem && <ErrorNote error={problem} />}
        </div>
      </form>
    </Dialog>
  );
}
