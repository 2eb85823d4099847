// A file from outside, looked at: covered first, then its pages or its words, and what cannot be shown.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { message, said, sound } from "../src/invented/views";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open, type Answers } from "./window";

const mail: Answers = { ...answers, viewable: message };

async function toFile(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Preservation" }).click();
  await page.getByRole("button", { name: "Evidence files", exact: true }).click();
  await page.getByRole("button", { name: "Copy of the custody record" }).click();
  await page.getByRole("button", { name: "Look at it" }).click();
}
async function toPages(page: Page): Promise<void> {
  await toFile(page);
  await page.getByRole("button", { name: "Show it" }).click();
  await page.getByRole("img", { name: "Page 3 of 12" }).waitFor();
}
async function toMessage(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Correspondence" }).click();
  await page.getByRole("button", { name: "By email" }).first().click();
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("button", { name: "Show it" }).click();
  await page.getByText("The rosters of that summer").waitFor();
}

checkScreen("view-covered", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toFile(page);
    await page.getByText("Content note: An injury is described.").waitFor();
    await page.getByText("That it is shown is recorded").waitFor();
  },
});
checkScreen("view-pages", { entry: "main", answers, reach: toPages });
checkScreen("view-pages-large", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toPages(page);
    await page.getByRole("button", { name: "200 %" }).click();
    await page.getByLabel("Go to page").fill("13");
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await page.getByText("Write a number from 1 to 12.").waitFor();
  },
});
checkScreen("view-message", { entry: "main", answers: mail, reach: toMessage });
checkScreen("view-none", {
  entry: "main",
  answers: { ...answers, viewable: sound },
  reach: async (page) => {
    await toFile(page);
    await page.getByText("Candour cannot show a file of this kind.").waitFor();
  },
});
checkScreen("view-elsewhere", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toFile(page);
    await page.getByRole("button", { name: "Open in another program" }).click();
    await page.getByText("beyond its reach").waitFor();
  },
});

test("by keyboard alone: to a file, its pages turned, another looked up, and covered by the veil", async () => {
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
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Look at it" }).waitFor();
  await page.keyboard.press("l");
  await page.getByText("That it is shown is recorded").waitFor();
  expect(await asked()).not.toContain("view_page");
  await page.keyboard.press("r");
  await page.getByRole("img", { name: "Page 3 of 12" }).waitFor();
  const looks = async (): Promise<number> => (await asked()).filter((one) => one === "view_page").length;
  for (const key of ["PageDown", "Home", "End", "ArrowRight", "ArrowLeft", "PageUp"]) {
    const before = await looks();
    await page.keyboard.press(key);
    await expect.poll(looks, { message: key }).toBeGreaterThan(before);
  }
  const before = await looks();
  await page.getByLabel("Go to page").focus();
  await page.keyboard.type("7");
  await page.keyboard.press("ArrowLeft");
  expect(await looks(), "in a field an arrow moves the caret").toBe(before);
  await page.keyboard.press("Enter");
  await expect.poll(looks).toBeGreaterThan(before);
  await page.keyboard.press("Control+Shift+v");
  await page.getByText("That it is shown is recorded").waitFor();
  expect(await page.getByRole("img", { name: "Page 3 of 12" }).count()).toBe(0);
  await close();
});

test("what a message says leaves the page when it is covered, and an attachment is kept as evidence", async () => {
  const { page, asked, close } = await open("main", mail);
  await toMessage(page);
  await page.getByText("Is evidence file 4").waitFor();
  await page.getByRole("button", { name: "Keep as evidence" }).press("Enter");
  await expect.poll(() => page.getByText("Is evidence file 4").count()).toBe(2);
  expect(await asked()).toContain("keep_part");
  await page.getByRole("button", { name: "Cover", exact: true }).click();
  await page.getByRole("button", { name: "Show it" }).waitFor();
  expect(await page.content()).not.toContain(said.text.slice(16, 40));
  await close();
});
