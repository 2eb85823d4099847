// The exhibits of a matter: the list, one, and what is said of it.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toList(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Preservation" }).click();
  await page.getByRole("button", { name: "Exhibits", exact: true }).click();
  await page.getByRole("heading", { name: "Exhibits", level: 1 }).waitFor();
}
async function toOne(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("button", { name: "B/1" }).click();
  await page.getByRole("heading", { name: "B/1" }).waitFor();
}

checkScreen("exhibits", { entry: "main", answers, reach: toList });
checkScreen("exhibits-none", { entry: "main", answers: emptyMatter, reach: toList });
checkScreen("exhibit", { entry: "main", answers, reach: toOne });
checkScreen("new-exhibit", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Add an exhibit" }).click();
    await page.getByLabel("Who produces it?").selectOption({ label: "Somebody else, in words" });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("amend-exhibit", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("heading", { name: "What exhibit 3 is" }).waitFor();
  },
});

test("by keyboard alone: to the exhibits, to a new one with the mark that is offered, and to one", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.getByRole("button", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("x");
  await page.getByRole("heading", { name: "Exhibits", level: 1 }).waitFor();
  await page.keyboard.press("a");
  expect(await page.getByLabel("Mark").inputValue()).toBe("K7-4Q/2");
  await page.getByLabel("What is it?").fill("A bus ticket");
  await page.getByLabel("What is it?").press("Enter");
  await page.getByRole("heading", { name: "K7-4Q/1" }).waitFor();
  expect(await asked()).toContain("record_exhibit");
  await page.keyboard.press("e");
  await page.getByRole("heading", { name: "What exhibit 1 is" }).waitFor();
  await close();
});
