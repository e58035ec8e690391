// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Which layer may import which, as docs/ARCHITECTURE.md has it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  bindings: [],
  lib: ["lib", "host", "bindings"],
  host: ["lib", "host", "bindings"],
  ui: ["ui", "lib", "host", "bindings"],
  features: ["ui", "lib", "host", "bindings"],
  app: ["app", "features", "ui", "lib", "host", "bindings"],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const layerOf = (path: string) => path.split("/")[0]?.replace(/\.ts$/, "") ?? "";
const featureOf = (path: string) => (layerOf(path) === "features" ? path.split("/")[1] : undefined);

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const named = [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, specifier = ""]) => specifier);
  return named.map((specifier) => ({
    from: relative(SRC, file),
    to: specifier.startsWith(".") ? relative(SRC, resolve(dirname(file), specifier)) : specifier,
  }));
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(SRC, name));
const imports = files.flatMap(importsOf);
const isOurs = ({ to }: Import) => layerOf(to) in MAY_IMPORT;

it("reads every source file and its imports", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.some(({ from, to }) => from === "app/main.tsx" && to === "app/app.tsx")).toBe(true);
});

it("imports only downwards: ui, lib, host, bindings, then features, then app", () => {
  const wrong = imports
    .filter(isOurs)
    .filter(({ from, to }) => featureOf(from) === undefined || featureOf(from) !== featureOf(to))
    .filter(({ from, to }) => !MAY_IMPORT[layerOf(from)]?.includes(layerOf(to)));
  expect(wrong).toEqual([]);
});

it("leaves the desktop shell to src/host", () => {
  const wrong = imports.filter(({ from, to }) => to.startsWith("@tauri-apps/") && layerOf(from) !== "host");
  expect(wrong).toEqual([]);
});
