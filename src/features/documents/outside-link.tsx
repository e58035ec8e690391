import { ExternalLink } from "lucide-react";
import { createContext, type ReactNode, use } from "react";

const AskToOpenContext = createContext<(url: string) => void>(() => undefined);

export const AskToOpenProvider = AskToOpenContext;

/** A link that leaves the program: a button that asks first. What is no `https:` address is only text. */
export function OutsideLink({ url, children }: { url: string; children: ReactNode }) {
  const askToOpen = use(AskToOpenContext);
  if (!url.startsWith("https://")) {
    return <span>{children}</span>;
  }
  return (
    <button
      type="button"
      onClick={() => askToOpen(url)}
      className="inline text-left text-accent underline decoration-accent-line underline-offset-2 hover:text-accent-hover"
    >
      {children}
      <ExternalLink aria-hidden size={12} className="ml-0.5 inline align-baseline" />
    </button>
  );
}
