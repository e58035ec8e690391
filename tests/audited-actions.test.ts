// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { AUDITED_ACTIONS } from "../src/features/audit/audited-actions.ts";

const CORE = resolve(import.meta.dirname, "../crates/core/src");

it("offers exactly the acts that the core writes down", () => {
  const sources = readdirSync(CORE, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".rs"))
    .map((name) => readFileSync(resolve(CORE, name), "utf8"));
  const written = sources.flatMap((text) =>
    [...text.matchAll(/Act::on\(\s*"([a-z_]+)"/g)].map(([, name]) => name),
  );
  expect(AUDITED_ACTIONS).toEqual([...new Set(written)].sort());
});
