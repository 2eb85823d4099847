// Letting the veil down while something covered is worked on: nothing of it stays in the page, and it is read again on purpose.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { draftLine, draftText } from "../src/invented/statements";
import { allegation } from "../src/invented/records";
import { toAccount, toEditor, toMatter } from "./accounts";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open, type Answers } from "./window";

const writing: Answers = { ...answers, statement: draftLine, read_statement: draftText };

async function toAmending(page: Page): Promise<void> {
  await toMatter(page);
  await page.getByRole("tab", { name: "Allegations" }).click();
  await page.getByRole("button", { name: "Allegation 1", exact: true }).click();
  await page.getByRole("button", { name: "Amend", exact: true }).click();
  await page.getByLabel("What does your client say happened?").waitFor();
}
async function toDifference(page: Page): Promise<void> {
  await toAccount(page);
  await page.getByRole("button", { name: "Difference", exact: true }).click();
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await page.getByText("A new paragraph.").waitFor();
}

/** Whether the page holds these words, in text or in a field. */
async function holds(page: Page, words: string): Promise<boolean> {
  const typed = await page.locator("textarea, input").evaluateAll((fields) =>
    fields.map((field) => (field as HTMLInputElement).value).join("\n"),
  );
  return `${await page.content()}\n${typed}`.includes(words);
}

checkScreen("amend-allegation-covered", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toAmending(page);
    await page.keyboard.press("Control+Shift+v");
    await page.getByText("Covered. What you typed is kept.").waitFor();
  },
});

test.each([
  ["an allegation that is amended", answers, toAmending, allegation.particulars, "read_allegation"],
  ["an account that is written", writing, toEditor, draftText.paragraphs[0]?.text ?? "", "read_statement"],
] as const)("%s leaves the page with the veil and is read again to go on", async (_, canned, reach, words, command) => {
  const { page, asked, close } = await open("main", canned);
  await reach(page);
  expect(await holds(page, words)).toBe(true);
  await page.keyboard.press("Control+Shift+v");
  await page.getByText("Covered. What you typed is kept.").waitFor();
  expect(await holds(page, words)).toBe(false);
  await page.getByRole("button", { name: "Read, and go on" }).click();
  await expect.poll(() => holds(page, words)).toBe(true);
  expect((await asked()).filter((one) => one === command)).toHaveLength(2);
  await close();
});

test("the difference between two texts leaves the page with the veil, and lifting the veil opens nothing by itself", async () => {
  const { page, asked, close } = await open("main", writing);
  await toDifference(page);
  await page.keyboard.press("Control+Shift+v");
  await page.getByRole("button", { name: "Read", exact: true }).waitFor();
  expect(await holds(page, "A new paragraph.")).toBe(false);
  await page.keyboard.press("Control+Shift+v");
  await page.getByRole("button", { name: "Read", exact: true }).waitFor();
  expect((await asked()).filter((one) => one === "compare_versions")).toHaveLength(1);
  await close();
});

test("what was typed before the veil was let down is kept", async () => {
  const { page, asked, close } = await open("main", answers);
  await toAmending(page);
  await page.locator("#place").fill("The yard behind the station");
  await page.keyboard.press("Control+Shift+v");
  await page.getByText("Covered. What you typed is kept.").waitFor();
  expect(await asked()).toContain("keep_form");
  await close();
});
