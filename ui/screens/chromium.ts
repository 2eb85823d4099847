// One Chromium for all screens, started once. The tests speak to it over its own socket on this machine.

import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
  }
}

/** Starts the browser; gives the act of closing it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({
    executablePath: process.env["CANDOUR_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--font-render-hinting=none"],
  });
  project.provide("browser", server.wsEndpoint());
  return () => server.close();
}
