// An export, from a matter and from Settings: asked first, made, cancelled, and refused by a full disk.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { safekeeping } from "../src/invented/backups";
import type { IpcError } from "../src/lib/ipc/generated/ipc-error";
import { answers as recorded } from "./answers";
import { checkScreen } from "./check";
import { open, type Answers } from "./window";

const answers: Answers = { ...recorded, safekeeping };

async function toMatter(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
}
async function toWhole(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: "Check and backup" }).click();
  await page.getByRole("button", { name: "Export…" }).click();
  await page.getByRole("heading", { name: "Export", level: 1 }).waitFor();
}
async function toDialog(page: Page): Promise<void> {
  await toWhole(page);
  await page.getByLabel("With the names of clients and officers").check();
  await page.getByRole("button", { name: "Choose a folder and export" }).click();
  await page.getByRole("dialog", { name: "This copy is not encrypted" }).waitFor();
}
async function make(page: Page): Promise<void> {
  await toDialog(page);
  await page.getByRole("button", { name: "Choose a folder", exact: true }).click();
}
const full: IpcError = {
  code: "invalid",
  problem: "Something in the form is not right.",
  remedy: "Mend the fields named below.",
  fields: [{ field: "place", problem: "There is no room on that disk. Make room, or choose a folder on a larger one" }],
  reference: null,
};

checkScreen("export", { entry: "main", answers, reach: toWhole });
checkScreen("export-asked", { entry: "main", answers, reach: toDialog });
checkScreen("export-made", {
  entry: "main",
  answers,
  reach: async (page) => {
    await make(page);
    await page.getByText("48 files are in the folder “Candour export 2026-11-23”").waitFor();
  },
});
checkScreen("export-refused", {
  entry: "main",
  answers: { ...answers, make_export: { refuses: full } },
  reach: async (page) => {
    await make(page);
    await page.getByText("There is no room on that disk.").waitFor();
  },
});

test("what was cancelled is said, and nothing is exported before it was asked", async () => {
  const { page, asked, close } = await open("main", { ...answers, make_export: null });
  await toDialog(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await asked()).not.toContain("make_export");
  await page.getByRole("button", { name: "Choose a folder and export" }).click();
  await page.getByRole("button", { name: "Choose a folder", exact: true }).click();
  await page.getByText("Nothing was exported.").waitFor();
  await close();
});

test("by keyboard alone: a matter is exported from its own screen", async () => {
  const { page, asked, close } = await open("main", answers);
  await toMatter(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Export this");
  await page.getByRole("option", { name: "Export this matter" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Export", level: 1 }).waitFor();
  expect(await page.getByLabel("What goes").inputValue()).not.toBe("");
  await page.getByRole("button", { name: "Choose a folder and export" }).press("Enter");
  await page.getByRole("button", { name: "Choose a folder", exact: true }).press("Enter");
  await page.getByText("Begin with index.html.").waitFor();
  expect(await asked()).toContain("make_export");
  await close();
});
