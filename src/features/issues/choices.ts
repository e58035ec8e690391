import { DOMAINS } from "../../bindings.ts";
import { DOMAIN_LABELS } from "../../lib/format/domains.ts";

/** The word for no domain in a select, which cannot offer an empty value. */
export const NO_DOMAIN = "none";

/** The domains by name, after the wish for none. */
export const DOMAIN_OPTIONS = [
  { value: NO_DOMAIN, label: "No domain" },
  ...DOMAINS.map((domain) => ({ value: domain, label: DOMAIN_LABELS[domain] })).sort((a, b) =>
    a.label.localeCompare(b.label, "en"),
  ),
] as const;

/** What the core is asked to store for a choice: an empty text for none. */
export function categoryOf(choice: string): string {
  return choice === NO_DOMAIN ? "" : choice;
}
