import type { SystemStatus } from "../../bindings.ts";
import { formatCount, formatNumber } from "../../lib/format/count.ts";

/** One thing that is known of the installation. */
export interface StatusFact {
  readonly name: string;
  readonly value: string;
  /** A path or a name, which is compared letter by letter. */
  readonly isLiteral?: true;
}

const KEY_SOURCES: Readonly<Record<string, string>> = {
  environment: "Environment variable",
  file: "Key file",
  passphrase: "Passphrase",
  keychain: "Keychain of the system",
  none: "None",
};

/** What there is to say of an installation, in the order of the page. */
export function statusFacts(status: SystemStatus): StatusFact[] {
  const { counts } = status;
  return [
    { name: "Version", value: status.version },
    { name: "Data folder", value: status.data_dir, isLiteral: true },
    { name: "Database", value: status.database, isLiteral: true },
    {
      name: "Encryption",
      value: status.is_encrypted ? "SQLCipher, the whole file" : "None (development database)",
    },
    { name: "Opened with", value: KEY_SOURCES[status.key_source] ?? status.key_source },
    {
      name: "Migrations",
      value: `${formatCount(status.migrations, "migration")}, the newest is ${status.newest_migration}`,
    },
    { name: "Issues", value: formatNumber(counts.issues) },
    { name: "Log files", value: formatNumber(counts.log_files) },
    { name: "Documents", value: formatNumber(counts.documents) },
    { name: "Audit entries", value: formatNumber(counts.audit_entries) },
  ];
}

/** The same as text for a bug report. It names folders of this machine, but nothing of any issue. */
export function statusReport(status: SystemStatus): string {
  return ["TFTSR", ...statusFacts(status).map(({ name, value }) => `${name}: ${value}`)].join("\n");
}
