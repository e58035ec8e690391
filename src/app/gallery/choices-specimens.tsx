import { useState } from "react";
import type { Severity } from "../../bindings.ts";
import { SEVERITIES, SEVERITY_LABELS } from "../../lib/format/labels.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { RadioList } from "../../ui/radio-list.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { SeverityBadge } from "../../ui/severity-badge.tsx";
import { Switch } from "../../ui/switch.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Specimen, Specimens } from "./specimen.tsx";

const OPTIONS = SEVERITIES.map((value) => ({
  value,
  label: SEVERITY_LABELS[value],
  content: <SeverityBadge severity={value} />,
}));

const VIEWS = [
  { value: "before", label: "Before" },
  { value: "after", label: "After" },
] as const;

const KEYS = [
  { value: "keychain", label: "System keychain", hint: "Opens with your login." },
  { value: "passphrase", label: "Passphrase", hint: "You type it at each start." },
] as const;

export function ChoicesSpecimens() {
  const [severity, setSeverity] = useState<Severity>();
  const [view, setView] = useState<"before" | "after">("after");
  const [key, setKey] = useState<"keychain" | "passphrase">("keychain");
  const [isOn, setIsOn] = useState(true);
  return (
    <Specimens title="Choices">
      <Specimen label="Select">
        <div className="w-44">
          <Select
            label="Severity"
            options={OPTIONS}
            value={severity}
            onChange={setSeverity}
            placeholder="Any severity"
          />
        </div>
        <div className="w-44">
          <Select
            label="Size"
            options={OPTIONS}
            value="high"
            onChange={setSeverity}
            size="small"
            isDisabled
          />
        </div>
      </Specimen>
      <Specimen label="Segmented">
        <Segmented label="View" options={VIEWS} value={view} onChange={setView} />
        <Segmented label="Small view" options={VIEWS} value={view} onChange={setView} size="small" />
      </Specimen>
      <Specimen label="Radio list">
        <RadioList label="Key" options={KEYS} value={key} onChange={setKey} />
      </Specimen>
      <Specimen label="Checkbox">
        <Checkbox label="Chosen" isChecked={isOn} onChange={setIsOn} />
        <Checkbox label="Some" isChecked={null} onChange={setIsOn} />
        <Checkbox label="Disabled" isChecked={false} onChange={setIsOn} isDisabled />
      </Specimen>
      <Specimen label="Switch">
        <Switch label="Wrap lines" isOn={isOn} onChange={setIsOn} hint="Long lines go on below." />
        <Switch label="Off" isOn={!isOn} onChange={(isOff) => setIsOn(!isOff)} />
      </Specimen>
      <Specimen label="Tabs">
        <Tabs
          label="Views"
          tabs={VIEWS.map((tab) => ({
            ...tab,
            content: <p className="text-ink-soft">{tab.label} redaction.</p>,
          }))}
          value={view}
          onChange={setView}
        />
      </Specimen>
    </Specimens>
  );
}
