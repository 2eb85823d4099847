// The preservation register: the list of a matter, one item, and what is recorded about it.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toList(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("9");
  await page.getByRole("tab", { name: "Preservation", selected: true }).waitFor();
}
async function toOne(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("tabpanel").getByRole("button", { name: "The station diary" }).click();
  await page.getByRole("heading", { name: "The station diary" }).waitFor();
}

checkScreen("matter-preservation", { entry: "main", answers, reach: toList });
checkScreen("matter-preservation-empty", { entry: "main", answers: emptyMatter, reach: toList });
checkScreen("preservation", { entry: "main", answers, reach: toOne });
checkScreen("new-preservation", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Record what was asked" }).click();
    await page.getByLabel("What is it?").selectOption({ label: "Something else, in words" });
    await page.getByLabel("Who holds it?").selectOption({ label: "Somebody else, in words" });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("amend-preservation", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("heading", { name: "What evidence 2 is" }).waitFor();
  },
});
checkScreen("preservation-step", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("button", { name: "Record what became of it" }).click();
    await page.getByLabel("Weeded").check();
    await page.getByLabel("By what authority was it weeded?").waitFor();
  },
});

test("by keyboard alone: to evidence, to what became of it; the day to ask again is set only when it is chosen", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.getByRole("button", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("9");
  await page.getByRole("columnheader", { name: "Ask again by" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Duty rosters" }).waitFor();
  await page.keyboard.press("s");
  await page.getByLabel("Asked").check();
  await page.getByLabel("Ask again by").fill("");
  const offer = page.getByRole("button", { name: "Set 24 May 2027" });
  await offer.waitFor();
  expect(await page.getByLabel("Ask again by").inputValue()).toBe("");
  await offer.focus();
  await page.keyboard.press("Enter");
  expect(await page.getByLabel("Ask again by").inputValue()).toBe("24 May 2027");
  await page.getByLabel("Ask again by").press("Enter");
  await page.getByRole("heading", { name: "Duty rosters" }).waitFor();
  expect(await asked()).toContain("record_preservation_step");
  await close();
});
