import { LoaderCircle } from "lucide-react";

/** A turning ring beside words that say what is under way; says nothing by itself. */
export function Spinner({ size = 14 }: { size?: number }) {
  return <LoaderCircle aria-hidden size={size} className="shrink-0 animate-spin" />;
}
