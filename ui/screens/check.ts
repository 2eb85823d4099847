// What every screen must stand, in three sizes and two themes: no violation that axe finds, nothing that scrolls
// sideways, nothing refused by the policy, and nothing covered that the way to it did not ask for. With CANDOUR_SCREENS set, a picture of each is put into that folder.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { uncoveredIn, type Covered } from "./covered";
import { open, type Answers } from "./window";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
  { width: 640, height: 400 },
];
const themes = ["light", "dark"] as const;

/** A screen to check. */
export interface Screen {
  readonly entry: "main" | "unlock";
  readonly answers: Answers;
  /** The way to it from the first screen of its window. */
  readonly reach?: (page: Page) => Promise<void>;
  /** What the way to it uncovers. Everything else that is covered is in neither the page nor its accessibility tree. */
  readonly uncovers?: readonly Covered[];
  /** Console messages that belong to it: a picture that the test does not have. */
  readonly expects?: RegExp;
}

/** Checks a screen in every size and theme. */
export function checkScreen(name: string, { entry, answers, reach, uncovers = [], expects }: Screen): void {
  test(`${name} is fit for use in three sizes and two themes`, async () => {
    const { page, faults, close } = await open(entry, answers);
    await reach?.(page);
    expect(await uncoveredIn(page), `${name} uncovers`).toEqual(uncovers);
    await addAxe(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.mouse.move(0, 0);
        await keep(page, `${name}-${size.width}-${colorScheme}`);
        const where = `${name}, ${size.width} x ${size.height}, ${colorScheme}`;
        expect(await violations(page), where).toEqual([]);
        expect(await scrollsSideways(page), where).toEqual([]);
      }
    }
    expect(faults.filter((fault) => expects?.test(fault) !== true)).toEqual([]);
    await close();
  });
}

/** Puts axe into a page. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(axe);
}

/** What axe finds wrong, one line each. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    () =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        resultTypes: ["violations"],
      }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`));
}

/** Which parts are wider than the window. A ledger may scroll within itself. */
export async function scrollsSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [document.documentElement, ...document.querySelectorAll("main")].filter(
      (element) => element.scrollWidth > element.clientWidth + 1,
    );
    const out = [...document.querySelectorAll("button, input, textarea, select, h1, h2")].filter((element) => {
      if (element.closest(".scroll, dialog:not([open]), .sr") !== null || !element.checkVisibility()) return false;
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > width + 1 || box.left < -1);
    });
    return [...wide, ...out].map((element) => `${element.tagName} ${element.id} ${element.textContent.slice(0, 60)}`);
  });
}

async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env["CANDOUR_SCREENS"];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
