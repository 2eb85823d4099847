// One Chromium for all screens, started once, and what it shows. The tests speak to it over its own socket on this
// machine. It is Debian's build without a window, which opens a page in half the time of the other.

import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { serve } from "./pages";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
    /** Where the built pages are. */
    origin: string;
  }
}

/** Starts the browser; gives the act of closing it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, server } = await serve();
  const browser = await chromium.launchServer({
    executablePath: process.env["CANDOUR_CHROMIUM"] ?? "/usr/bin/chromium-headless-shell",
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--font-render-hinting=none",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  project.provide("browser", browser.wsEndpoint());
  project.provide("origin", origin);
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
