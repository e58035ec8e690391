import { defineConfig } from "vitest/config";

/** The real window, driven by WebKitWebDriver. One file after the other: there is one screen. */
export default defineConfig({
  cacheDir: "../../node_modules/.vite-window",
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    fileParallelism: false,
    expect: { poll: { timeout: 15_000, interval: 25 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
