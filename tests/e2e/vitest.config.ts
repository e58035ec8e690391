import { defineConfig } from "vitest/config";

/** Real screens in a headless browser against the real core. Each file has a browser and a core of its own. */
export default defineConfig({
  cacheDir: "../../node_modules/.vite-e2e",
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    // A browser waits for its core most of the time, so two of them fill two cores; more would only wait longer.
    maxWorkers: 2,
    // A screen says what is true as soon as its core has answered, on a busy machine a little later.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
