// A form that was left half filled: offered back with its day, begun afresh, kept on leaving, thrown away on saving.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open, type Answers } from "./window";

const words = "Rang twice about the duty rosters";
const left: Answers = {
  ...answers,
  form_draft: { typed: JSON.stringify({ about: words, other: "counsel" }), begunOn: "2026-11-22" },
};

async function toNew(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("0");
  await page.getByRole("tab", { name: "Notes", selected: true }).waitFor();
  await page.getByRole("button", { name: "Write a note" }).click();
  await page.getByLabel("About what?").waitFor();
}

checkScreen("new-note-begun", {
  entry: "main",
  answers: left,
  reach: async (page) => {
    await toNew(page);
    await page.getByText("You began this on Sunday 22 November 2026.").waitFor();
  },
});

test("what was left is in the page only once its form is open, and starting afresh throws it away", async () => {
  const { page, asked, close } = await open("main", left);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  expect(await asked()).not.toContain("form_draft");
  await toNew(page);
  await page.getByText("You began this on").waitFor();
  expect(await page.getByLabel("About what?").inputValue()).toBe(words);
  await page.getByRole("button", { name: "Start afresh" }).click();
  await page.getByText("You began this on").waitFor({ state: "detached" });
  expect(await page.getByLabel("About what?").inputValue()).toBe("");
  expect(await asked()).toContain("discard_form");
  await close();
});

test("a form that is left by its Back button is kept before anything else is read", async () => {
  const { page, asked, close } = await open("main", answers);
  await toNew(page);
  await page.getByLabel("About what?").fill(words);
  await page.getByRole("button", { name: "Back", exact: true }).last().click();
  await page.getByRole("tab", { name: "Notes", selected: true }).waitFor();
  expect(await asked()).toContain("keep_form");
  await close();
});

test("locking keeps what was typed last before the casebook is locked", async () => {
  const { page, asked, close } = await open("main", { ...answers, lock_casebook: null });
  await toNew(page);
  await page.getByLabel("About what?").fill(words);
  await page.keyboard.press("Control+l");
  await page.waitForFunction(() => (window as unknown as { asked: string[] }).asked.includes("lock_casebook"));
  const order = await asked();
  expect(order.indexOf("keep_form")).toBeGreaterThan(-1);
  expect(order.indexOf("keep_form")).toBeLessThan(order.indexOf("lock_casebook"));
  expect(await page.content()).not.toContain(words);
  await close();
});
