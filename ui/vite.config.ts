import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

// Two entries, two windows: the passphrase is never typed into the page that shows cases. Nothing is inlined, because
// the content security policy refuses scripts, styles and fonts that do not come from a file of our own.
export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  build: {
    target: "safari18",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["main.html", "unlock.html"] },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
  },
});
