import type { KeyboardEvent } from "react";
import { Input } from "../../../ui/input.tsx";

interface TextFactProps {
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

/** A short text that is kept on Enter or when the field is left; Escape brings back what was kept. */
export function TextFact({ value, placeholder, onChange }: TextFactProps) {
  const keep = (field: HTMLInputElement) => {
    const text = field.value.trim();
    if (text !== value) {
      onChange(text);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") {
      keep(event.currentTarget);
    } else if (event.key === "Escape") {
      event.currentTarget.value = value;
      event.currentTarget.blur();
    }
  };
  return (
    // A new field for a new value, so that it shows what the core has kept.
    <Input
      key={value}
      defaultValue={value}
      placeholder={placeholder}
      onKeyDown={onKeyDown}
      onBlur={(event) => keep(event.currentTarget)}
    />
  );
}
