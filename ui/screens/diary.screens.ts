// The diary: the dates of a matter, one date, what happened, and what was done about a date.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toList(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("7");
  await page.getByRole("tab", { name: "Deadlines", selected: true }).waitFor();
}
async function toOne(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("tabpanel").getByRole("button", { name: "Apply for a review" }).click();
  await page.getByRole("heading", { name: "Apply for a review" }).waitFor();
}
async function toEvent(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("button", { name: "Record what happened" }).click();
  await page.getByLabel("What happened?").selectOption({ label: "The complaint: The written outcome came, with the right to a review" });
  await page.getByRole("group", { name: "Dates that follow" }).waitFor();
}

checkScreen("matter-deadlines", { entry: "main", answers, reach: toList });
checkScreen("matter-deadlines-empty", { entry: "main", answers: emptyMatter, reach: toList });
checkScreen("date", { entry: "main", answers, reach: toOne });
checkScreen("new-event", { entry: "main", answers, reach: toEvent });
checkScreen("new-event-problem", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Record what happened" }).click();
    await page.getByLabel("The day", { exact: true }).fill("yesterweek");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("new-own-date", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Add a date of our own" }).click();
    await page.getByLabel("What is to be done?").waitFor();
  },
});
checkScreen("act-on-date", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("button", { name: "Set another day" }).click();
    await page.getByLabel("Which day?").waitFor();
  },
});

test("by keyboard alone: to a date, and to what was done about it", async () => {
  const { page, asked, close } = await open("main", answers);
  await toList(page);
  await page.keyboard.press("j");
  await page.keyboard.press("d");
  await page.getByRole("heading", { name: "What was done" }).waitFor();
  await page.getByLabel("What was done, in a line").fill("Applied by email");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Deadlines", selected: true }).waitFor();
  expect(await asked()).toContain("act_on_diary");
  await close();
});

test("what must be said at once is said as soon as the event is chosen", async () => {
  const { page, close } = await open("main", answers);
  await toEvent(page);
  await page.getByLabel("What happened?").selectOption({
    label: "The complaint: A letter asks whether your client wants to withdraw the complaint",
  });
  await page.getByText("the complaint counts as withdrawn").waitFor();
  await close();
});
