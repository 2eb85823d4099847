import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Whole screens, as built, in Debian's Chromium: no window of Candour, no Rust, no network.
export default defineConfig({
  cacheDir: join(import.meta.dirname, "../node_modules/.screens"),
  root: import.meta.dirname,
  test: {
    include: ["*.screens.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    globalSetup: "./chromium.ts",
  },
});
