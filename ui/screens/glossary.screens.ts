// The terms: all of them on a page of their own, and each where it stands on a screen.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers } from "./answers";
import { addAxe, checkScreen, violations } from "./check";
import { open } from "./window";

async function toTerms(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Terms" }).click();
  await page.getByRole("heading", { name: "Terms", level: 1 }).waitFor();
}
async function toInvestigation(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Investigations" }).click();
  await page.getByRole("button", { name: "Mode" }).waitFor();
}

checkScreen("glossary", { entry: "main", answers, reach: toTerms });

test("a term is found by its words, and all come back", async () => {
  const { page, close } = await open("main", answers);
  await toTerms(page);
  await page.getByLabel("Find a term").fill("chief");
  expect(await page.locator("dt").allTextContents()).toEqual(["appropriate authority"]);
  await page.getByLabel("Find a term").fill("nothing of the kind");
  await page.getByRole("button", { name: "Show all terms" }).click();
  expect(await page.locator("dt").count()).toBe(4);
  await close();
});

test("a term explains itself on focus and on hover, and Escape closes it", async () => {
  const { page, faults, close } = await open("main", answers);
  await toInvestigation(page);
  const term = page.getByRole("button", { name: "Mode" });
  const meaning = page.getByRole("tooltip");
  expect(await meaning.count()).toBe(0);
  await term.focus();
  await meaning.waitFor();
  expect(await meaning.textContent()).toContain("direction and control");
  await addAxe(page);
  expect(await violations(page)).toEqual([]);
  const [below, above] = [await meaning.boundingBox(), await term.boundingBox()];
  expect(Math.abs((below?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0)))).toBeLessThan(12);
  await page.keyboard.press("Escape");
  await meaning.waitFor({ state: "hidden" });
  await term.hover();
  await meaning.waitFor();
  expect(faults).toEqual([]);
  await close();
});
