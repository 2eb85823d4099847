// The audit log in Settings: who did what, what is saved of it, and what nothing was found of.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { noEntries, olderPage } from "../src/invented/audit-entries";
import { safekeeping } from "../src/invented/backups";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toAudit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: "Audit" }).click();
  await page.getByRole("button", { name: "Save a record statement" }).waitFor();
}

checkScreen("settings-audit", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toAudit(page);
    await page.getByText("A letter was issued").waitFor();
  },
});
checkScreen("settings-audit-none", {
  entry: "main",
  answers: { ...answers, audit_entries: noEntries },
  reach: async (page) => {
    await toAudit(page);
    await page.getByText("No entry is of this kind").waitFor();
  },
});
checkScreen("settings-audit-day", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toAudit(page);
    await page.locator("#audit-from").fill("some day");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.locator("#audit-from[aria-invalid]").waitFor();
  },
});
checkScreen("settings-audit-save", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toAudit(page);
    await page.getByRole("button", { name: "Save the audit log" }).click();
    await page.getByText("by which anybody can check it").waitFor();
  },
});
checkScreen("settings-audit-refused", {
  entry: "main",
  answers: {
    ...answers,
    export_audit: {
      refuses: {
        code: "not-ready",
        problem: "Something in it shows who a client is.",
        remedy: "Choose a folder whose name says nothing of anybody.",
        fields: [],
        reference: null,
      },
    },
  },
  reach: async (page) => {
    await toAudit(page);
    await page.getByRole("button", { name: "Save the audit log" }).click();
    await page.getByRole("button", { name: "Choose where" }).click();
    await page.getByText("shows who a client is").waitFor();
  },
});

test("by keyboard alone: a matter is chosen, its entries are shown, and the log is saved for it", async () => {
  const { page, asked, close } = await open("main", { ...answers, audit_entries: olderPage });
  await toAudit(page);
  await page.locator("#audit-matter option").nth(1).waitFor({ state: "attached" });
  await page.locator("#audit-matter").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Show", exact: true }).press("Enter");
  const save = page.getByRole("button", { name: "Save it for this matter" });
  await save.waitFor();
  await save.press("Enter");
  await page.getByRole("button", { name: "Choose where" }).press("Enter");
  await page.getByText("A copy was saved as 2026-11-23_audit-log.").waitFor();
  expect((await asked()).filter((command) => command === "audit_entries")).toHaveLength(2);
  expect(await asked()).toContain("export_audit");
  await close();
});

test("the chain and a file are checked from here", async () => {
  const { page, close } = await open("main", { ...answers, safekeeping });
  await toAudit(page);
  await page.getByRole("button", { name: "Check a file" }).click();
  await page.getByRole("heading", { name: "Is this the letter we sent?" }).waitFor();
  await toAudit(page);
  await page.getByRole("button", { name: "Check the chain" }).click();
  await page.getByRole("button", { name: "Check everything" }).waitFor();
  await close();
});
