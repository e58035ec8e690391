import { expect, it } from "vitest";
import type { SystemStatus } from "../../bindings.ts";
import { statusFacts, statusReport } from "./status-facts.ts";

const STATUS: SystemStatus = {
  version: "0.1.0",
  data_dir: "/home/a/tftsr",
  database: "/home/a/tftsr/tftsr.db",
  is_encrypted: true,
  key_source: "keychain",
  migrations: 24,
  newest_migration: "024_issue_list_index",
  counts: { issues: 1204, log_files: 3, documents: 0, audit_entries: 9 },
};

it("reports one fact a line", () => {
  expect(statusReport(STATUS).split("\n")).toEqual([
    "TFTSR",
    "Version: 0.1.0",
    "Data folder: /home/a/tftsr",
    "Database: /home/a/tftsr/tftsr.db",
    "Encryption: SQLCipher, the whole file",
    "Opened with: Keychain of the system",
    "Migrations: 24 migrations, the newest is 024_issue_list_index",
    "Issues: 1,204",
    "Log files: 3",
    "Documents: 0",
    "Audit entries: 9",
  ]);
});

it("says when nothing is encrypted, and names a key source it does not know", () => {
  const facts = statusFacts({ ...STATUS, is_encrypted: false, key_source: "smartcard" });
  expect(facts).toContainEqual({ name: "Encryption", value: "None (development database)" });
  expect(facts).toContainEqual({ name: "Opened with", value: "smartcard" });
});
