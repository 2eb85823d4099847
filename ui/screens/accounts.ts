// The way to an account of Matter 14, by what is on the screen.

import type { Page } from "playwright-core";

/** To the matter. */
export async function toMatter(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
}

/** To its accounts. */
export async function toAccounts(page: Page): Promise<void> {
  await toMatter(page);
  await page.getByRole("tab", { name: "Statements" }).click();
}

/** To the first of them. */
export async function toAccount(page: Page): Promise<void> {
  await toAccounts(page);
  await page.getByRole("button", { name: "Account 1", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^Account/u }).waitFor();
}

/** To the editor in which it is written. */
export async function toEditor(page: Page): Promise<void> {
  await toAccount(page);
  await page.getByRole("button", { name: "Go on writing" }).click();
  await page.getByRole("textbox", { name: "The account, in your client’s words" }).waitFor();
}
