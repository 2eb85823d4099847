// A page of the built program in Chromium, under the policy of the real window, with canned answers in place of Rust.
// Every request is answered from the folder of the build; one that cannot be is a fault of the test.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page, type Route } from "playwright-core";
import { inject } from "vitest";
import type { Preparation } from "../src/lib/ipc/generated/api";
import type { Commands } from "../src/lib/ipc/generated/commands";
import type { IpcError } from "../src/lib/ipc/generated/ipc-error";

/** What a command of bytes answers here: words, or a value. */
interface SecretAnswers {
  suggest_passphrase: { readonly bytes: string };
  measure_passphrase: { readonly step: number; readonly words: string; readonly enough: boolean };
  begin_casebook: { readonly bytes: string };
  finish_casebook: null;
  unlock_casebook: null;
  unlock_with_words: null;
  begin_passphrase_change: Preparation;
}

/** What each command answers, or how it refuses. */
export type Answers = {
  readonly [Name in keyof Commands]?: Commands[Name][1] | { readonly refuses: IpcError };
} & {
  readonly [Name in keyof SecretAnswers]?: SecretAnswers[Name] | { readonly refuses: IpcError };
};

const folder = join(import.meta.dirname, "..", "dist");
const origin = "https://candour.test";
const types: Readonly<Record<string, string>> = {
  html: "text/html", js: "text/javascript", css: "text/css", woff2: "font/woff2",
};
const policy = (
  JSON.parse(readFileSync(join(folder, "../../src-tauri/tauri.conf.json"), "utf8")) as {
    app: { security: { csp: string } };
  }
).app.security.csp;

/** Stands for a page of a letter where the real window shows a picture of the PDF. */
const letterPage = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><rect width="210" height="297" fill="white"/>
${Array.from({ length: 30 }, (_, n) => `<rect x="25" y="${40 + n * 7}" width="${160 - (n % 5) * 9}" height="2.4" fill="gray"/>`).join("")}</svg>`;

let browser: Browser | undefined;

async function context(): Promise<BrowserContext> {
  browser ??= await chromium.connect(inject("browser"));
  return browser.newContext({ viewport: { width: 1280, height: 800 } });
}

/** A page, with what went wrong in it so far. */
export interface Opened {
  readonly page: Page;
  readonly faults: string[];
  /** Commands asked, in order. */
  readonly asked: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** Opens one of the two pages. */
export async function open(entry: "main" | "unlock", answers: Answers): Promise<Opened> {
  const own = await context();
  const page = await own.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.clock.setFixedTime(new Date("2026-11-23T09:41:00Z"));
  await own.route("**/*", (route) => serve(route, faults));
  await page.addInitScript(standIn, answers);
  await page.goto(`${origin}/${entry}.html`);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  return {
    page,
    faults,
    asked: () => page.evaluate(() => (window as unknown as { asked: string[] }).asked),
    close: () => own.close(),
  };
}

function serve(route: Route, faults: string[]): Promise<void> {
  const { pathname, origin: from } = new URL(route.request().url());
  if (from !== origin) {
    faults.push(`asked for ${route.request().url()}`);
    return route.abort();
  }
  if (pathname.startsWith("/view/")) return route.fulfill({ contentType: "image/svg+xml", body: letterPage });
  const type = types[pathname.split(".").at(-1) ?? ""];
  if (type === undefined) return route.fulfill({ status: 204 });
  return route.fulfill({
    contentType: type,
    body: readFileSync(join(folder, pathname)),
    headers: { "content-security-policy": policy },
  });
}

/** Runs in the page, before any script of it: answers commands in place of Rust. */
function standIn(answers: Record<string, unknown>): void {
  const asked: string[] = [];
  const invoke = async (command: string): Promise<unknown> => {
    asked.push(command);
    const answer = answers[command];
    await Promise.resolve();
    if (answer === undefined) throw new Error(`no answer for ${command}`);
    if (typeof answer !== "object" || answer === null) return answer;
    if ("refuses" in answer) throw answer.refuses;
    if ("bytes" in answer) return new TextEncoder().encode(String(answer.bytes)).buffer;
    return answer;
  };
  Object.assign(window, { asked, __TAURI_INTERNALS__: { invoke } });
}
