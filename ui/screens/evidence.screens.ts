// The evidence files of a matter: the list, one, and what is said of it.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toList(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Preservation" }).click();
  await page.getByRole("button", { name: "Evidence files", exact: true }).click();
  await page.getByRole("heading", { name: "Evidence files", level: 1 }).waitFor();
}
async function toOne(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("button", { name: "Copy of the custody record" }).click();
  await page.getByRole("heading", { name: "Copy of the custody record" }).waitFor();
}

checkScreen("evidence-files", { entry: "main", answers, reach: toList });
checkScreen("evidence-files-none", { entry: "main", answers: emptyMatter, reach: toList });
checkScreen("evidence-file", { entry: "main", answers, reach: toOne });
checkScreen("new-evidence", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Add an evidence file" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("amend-evidence", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("heading", { name: "What evidence file 2 is" }).waitFor();
  },
});

test("by keyboard alone: to the evidence files, to a new one with the title that is offered, and to one", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.getByRole("button", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("v");
  await page.getByRole("heading", { name: "Evidence files", level: 1 }).waitFor();
  await page.keyboard.press("a");
  await page.getByRole("button", { name: "Choose a file" }).press("Enter");
  await page.getByRole("button", { name: "Leave it out" }).waitFor();
  expect(await page.getByLabel("What is it?").inputValue()).toBe("Refusal of L01");
  await page.getByLabel("What is it?").fill("Recording of a call");
  await page.getByLabel("What is it?").press("Enter");
  await page.getByRole("heading", { name: "Recording of a call" }).waitFor();
  expect(await asked()).toContain("add_evidence");
  await page.keyboard.press("e");
  await page.getByRole("heading", { name: "What evidence file 1 is" }).waitFor();
  await close();
});
