// A page of the built program in Chromium, under the policy of the real window, with canned answers in place of Rust.
// A request for anything but the pages of the build is a fault of the test.

import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
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
  restore_with_words: boolean;
  restore_with_passphrase: boolean;
  unlock_with_words: null;
  begin_way_change: Preparation;
  draw_words: { readonly bytes: string };
  replace_words: null;
}

/** What each command answers, or how it refuses. */
export type Answers = {
  readonly [Name in keyof Commands]?: Commands[Name][1] | { readonly refuses: IpcError };
} & {
  readonly [Name in keyof SecretAnswers]?: SecretAnswers[Name] | { readonly refuses: IpcError };
};

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
  const origin = inject("origin");
  const page = await own.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.clock.setFixedTime(new Date("2026-11-23T09:41:00Z"));
  own.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`asked for ${request.url()}`);
  });
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
