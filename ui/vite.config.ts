import { readdirSync } from "node:fs";
import { join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// Two entries, two windows: the passphrase is never typed into the page that shows cases. Nothing is inlined, because
// the content security policy refuses scripts, styles and fonts that do not come from a file of our own.
const components = readdirSync(join(import.meta.dirname, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".svelte"))
  .sort();

/** The class that keeps a component's styles to itself: its place among all components. The hyphen keeps it from the page's own: `sr` hides. */
const cssHash = ({ hash, css, filename }: { hash: (text: string) => string; css: string; filename: string }): string => {
  const place = components.findIndex((name) => filename.endsWith(`src/${name}`));
  return place < 0 ? `s-${hash(css)}` : `s-${place.toString(36)}`;
};

/** Takes out the list of snippets that Svelte hands to components written before its fifth version: there are none here. */
const withoutSlots: Plugin = {
  name: "without-slots",
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type === "chunk") part.code = part.code.replaceAll(/,?\$\$slots:\{[^{}]*\}/gu, "");
    }
  },
};

export default defineConfig({
  plugins: [svelte({ compilerOptions: { cssHash } }), svelteTesting(), withoutSlots],
  build: {
    target: "safari18",
    // Half a hundredth smaller than what the bundler makes small itself.
    minify: "terser",
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["main.html", "unlock.html"],
      // What edits text is loaded as one, when the first text is edited; the ids of its menu are asked for before that.
      output: {
        codeSplitting: {
          groups: [
            { name: "menu", test: /menu-ids/u, priority: 1 },
            { name: "editing", test: /prosemirror|lib\/editor|features\/\w+\/editor/u },
          ],
        },
      },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
  },
});
