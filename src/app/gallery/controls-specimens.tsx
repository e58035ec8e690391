import { Pin, Plus, Search, Trash2 } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Field } from "../../ui/field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Input } from "../../ui/input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { Specimen, Specimens } from "./specimen.tsx";

export function ControlsSpecimens() {
  return (
    <Specimens title="Controls">
      <Specimen label="Button">
        <Button variant="primary" icon={Plus}>
          Create issue
        </Button>
        <Button>Secondary</Button>
        <Button variant="quiet">Quiet</Button>
        <Button variant="danger" icon={Trash2}>
          Delete
        </Button>
      </Specimen>
      <Specimen label="Small">
        <Button size="small" variant="primary">
          Accept
        </Button>
        <Button size="small">Reject</Button>
        <Button size="small" variant="quiet">
          Skip
        </Button>
      </Specimen>
      <Specimen label="Disabled, busy">
        <Button disabled>Disabled</Button>
        <Button variant="primary" isBusy>
          Exporting
        </Button>
      </Specimen>
      <Specimen label="Icon button">
        <IconButton icon={Pin} label="Pin line" keys="p" />
        <IconButton icon={Pin} label="Unpin line" isPressed />
        <IconButton icon={Pin} label="Pin line" size="small" />
        <IconButton icon={Pin} label="Pin line" disabled />
        <CopyButton text="copied" label="Copy details" />
        <CopyButton text="copied" label="Copy line" isIconOnly />
      </Specimen>
      <Specimen label="Input">
        <Input aria-label="Search" icon={Search} placeholder="Search logs" trailing="12 of 480" />
        <Input aria-label="Disabled" value="Disabled" disabled readOnly />
        <Input aria-label="Pattern" isMonospace defaultValue="timeout after \d+ms" />
      </Specimen>
      <Specimen label="Field">
        <div className="flex w-full flex-col gap-4">
          <Field label="Title" hint="One line that names the symptom." isRequired>
            <Input defaultValue="Checkout fails at payment" />
          </Field>
          <Field label="Assignee" error="There is no one of that name.">
            <Input defaultValue="nobody" />
          </Field>
          <Field label="Description">
            <Textarea placeholder="What is known so far" />
          </Field>
        </div>
      </Specimen>
    </Specimens>
  );
}
