// Notes: the list of a matter, one note with its wordings, and writing one.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

const planted = "Words of a note";

async function toList(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("0");
  await page.getByRole("tab", { name: "Notes", selected: true }).waitFor();
}
async function toOne(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("tabpanel").getByRole("button", { name: "20 November 2026" }).click();
  await page.getByRole("heading", { name: "Note 1" }).waitFor();
}

checkScreen("matter-notes", { entry: "main", answers, reach: toList });
checkScreen("matter-notes-empty", { entry: "main", answers: emptyMatter, reach: toList });
checkScreen("note", {
  entry: "main",
  uncovers: ["note"],
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page.getByText(planted).waitFor();
  },
});
checkScreen("new-note", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Write a note" }).click();
    await page.getByLabel("K7-4Q").check();
    await page.getByRole("heading", { name: "Safe contact" }).waitFor();
    await page.getByRole("button", { name: "Save note" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("amend-note", {
  entry: "main",
  uncovers: ["note"],
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("button", { name: "Amend" }).click();
    await page.getByLabel("Why is it amended?").waitFor();
  },
});

test("what a note says is not in the page until it is read, and is gone when it is covered", async () => {
  const { page, asked, close } = await open("main", answers);
  await toOne(page);
  expect(await asked()).not.toContain("read_note");
  expect(await page.content()).not.toContain(planted);
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await page.getByText(planted).waitFor();
  await page.getByRole("button", { name: "Cover", exact: true }).click();
  expect(await page.content()).not.toContain(planted);
  await close();
});

test("how a client may be reached stands before a note of a contact with that client is written", async () => {
  const { page, asked, close } = await open("main", answers);
  await toList(page);
  await page.getByRole("button", { name: "Write a note" }).click();
  await page.getByLabel("M3-9T").check();
  expect(await page.getByRole("heading", { name: "Safe contact" }).count()).toBe(0);
  await page.getByLabel("K7-4Q").check();
  await page.getByRole("heading", { name: "Safe contact" }).waitFor();
  await page.getByLabel("About what?").fill("The next appointment");
  await page.getByLabel("The note").fill("Invented for a test.");
  await page.getByRole("button", { name: "Save note" }).click();
  await page.getByRole("heading", { name: "Note 1" }).waitFor();
  expect(await asked()).toContain("write_note");
  await close();
});
