import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// Development only: every example of every component, light and dark. It is no part of the build.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  server: { host: "127.0.0.1", fs: { allow: ["../.."] } },
});
