import { defineConfig } from "vitest/config";

/** Real screens in a headless browser against the real core. One file after the other: the machine is small. */
export default defineConfig({
  cacheDir: "../../node_modules/.vite-e2e",
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
