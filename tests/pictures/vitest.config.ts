import { defineConfig } from "vitest/config";

/** Takes the pictures of the documentation. */
export default defineConfig({
  cacheDir: "../../node_modules/.vite-pictures",
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
