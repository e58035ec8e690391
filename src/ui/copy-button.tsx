import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useHost } from "../host/host-context.ts";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, e.g. `Copy details`. */
  readonly label: string;
  readonly isIconOnly?: boolean;
}

/** Copies a text and says so until the pointer or focus leaves. */
export function CopyButton({ text, label, isIconOnly = false }: CopyButtonProps) {
  const host = useHost();
  const [isCopied, setIsCopied] = useState(false);
  const props = {
    icon: isCopied ? Check : Copy,
    onClick: () => void host.copyText(text).then(() => setIsCopied(true)),
    onBlur: () => setIsCopied(false),
    onPointerLeave: () => setIsCopied(false),
  };
  const words = isCopied ? "Copied" : label;
  return isIconOnly ? (
    <IconButton {...props} label={words} size="small" />
  ) : (
    <Button {...props}>
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
