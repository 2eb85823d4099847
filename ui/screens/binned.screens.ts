// The bin: what is in it, putting back, emptying, and moving things to it.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toBin(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Bin" }).click();
  await page.getByRole("heading", { name: "Bin", level: 1 }).waitFor();
}

checkScreen("bin", { entry: "main", answers, reach: toBin });
checkScreen("bin-empty", { entry: "main", answers: { ...answers, binned: [] }, reach: toBin });
checkScreen("bin-emptying", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toBin(page);
    await page.getByRole("button", { name: "Empty the bin" }).click();
    await page.getByRole("dialog").waitFor();
  },
});

test("emptying asks first, and says how much goes", async () => {
  const { page, asked, close } = await open("main", answers);
  await toBin(page);
  await page.getByRole("button", { name: "Empty the bin" }).click();
  expect(await page.getByRole("dialog").textContent()).toContain("Three records are gone for good");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(await asked()).not.toContain("empty_bin");
  await page.getByRole("button", { name: "Empty the bin" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Empty the bin" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await asked()).toContain("empty_bin");
  await close();
});

test("what is put back is said to be back", async () => {
  const { page, asked, close } = await open("main", answers);
  await toBin(page);
  await page.getByRole("button", { name: "Put back" }).first().click();
  await page.getByText("Letter being written is back where it was.").waitFor();
  expect(await asked()).toContain("restore_binned");
  await close();
});

test("a draft allegation goes to the bin from its reader", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Allegations" }).click();
  await page.getByRole("button", { name: "Allegation 1", exact: true }).click();
  await page.getByRole("button", { name: "Move to the bin" }).click();
  await expect.poll(() => asked()).toContain("move_to_bin");
  await close();
});
