// Letter templates: the list, a kind in the firm's words and one as shipped, a change, another wording taken into use.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { shipped } from "../src/invented/templates";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

const asShipped = { ...answers, template: shipped };

async function toList(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: "Letter templates" }).click();
  await page.getByRole("columnheader", { name: "Last changed" }).waitFor();
}
async function toKind(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("button", { name: "Request for a progress update" }).click();
  await page.getByRole("heading", { name: "Differences from the shipped wording" }).waitFor();
}
async function toChange(page: Page): Promise<void> {
  await toKind(page);
  await page.getByRole("button", { name: "Change the wording" }).click();
  await page.getByRole("button", { name: "Ask 4, to change" }).click();
  await page.getByLabel("Words of paragraph 4").waitFor();
}
async function toRefused(page: Page): Promise<void> {
  await toChange(page);
  await page.getByLabel("Words of paragraph 4").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("There is a problem").waitFor();
}
async function toUse(page: Page): Promise<void> {
  await toKind(page);
  await page.getByRole("button", { name: "Take version 1 into use" }).click();
  await page.getByRole("heading", { name: "What changes" }).waitFor();
}

checkScreen("templates", { entry: "main", answers, reach: toList });
checkScreen("template", { entry: "main", answers, reach: toKind });
checkScreen("template-as-shipped", { entry: "main", answers: asShipped, reach: toKind });
checkScreen("change-template", { entry: "main", answers, reach: toChange });
checkScreen("change-template-refused", { entry: "main", answers, reach: toRefused });
checkScreen("use-template", { entry: "main", answers, reach: toUse });

test("by keyboard alone: a paragraph is worded anew, a fact is put in, and the wording is saved with a reason", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await toKind(page);
  await page.keyboard.press("e");
  await page.getByRole("button", { name: "Ask 4, to change" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("paragraphs.4");
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" of ");
  await page.getByLabel("A fact to put in").selectOption("force.name");
  await page.getByRole("button", { name: "Put in" }).focus();
  await page.keyboard.press("Enter");
  expect(await page.getByLabel("Words of paragraph 4").inputValue()).toContain("and of {force.name}");
  await page.getByRole("button", { name: "Add below" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("say who leads the work.");
  await page.getByLabel("Why?").fill("Counsel words it so");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Differences from the shipped wording" }).waitFor();
  expect(await asked()).toContain("change_template");
  await close();
});
