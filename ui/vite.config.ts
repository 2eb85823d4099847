import { readdirSync } from "node:fs";
import { join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

// Two entries, two windows: the passphrase is never typed into the page that shows cases. Nothing is inlined, because
// the content security policy refuses scripts, styles and fonts that do not come from a file of our own.
const components = readdirSync(join(import.meta.dirname, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".svelte"))
  .sort();

/** The class that keeps a component's styles to itself: its place among all components, which is short and no other's. */
const cssHash = ({ hash, css, filename }: { hash: (text: string) => string; css: string; filename: string }): string => {
  const place = components.findIndex((name) => filename.endsWith(`src/${name}`));
  return place < 0 ? `s-${hash(css)}` : `s-${place.toString(36)}`;
};

export default defineConfig({
  plugins: [svelte({ compilerOptions: { cssHash } }), svelteTesting()],
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
