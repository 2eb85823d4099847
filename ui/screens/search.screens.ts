// Searching: the screen, the box to find and do, and the filter of a long list.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { matterLine } from "../src/invented/records";
import * as invented from "../src/invented/search";
import type { MatterId } from "../src/lib/ipc/generated/api";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

const searched = { ...answers, search: invented.found, search_names: invented.people };

async function toSearch(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("Control+Shift+F");
  await page.getByRole("heading", { name: "Search", level: 1 }).waitFor();
}
async function search(page: Page): Promise<void> {
  await toSearch(page);
  await page.getByLabel("Look for people of this name too").check();
  await page.getByLabel("Search for").fill("rosters");
  await page.keyboard.press("Enter");
  await page.getByText("Searched 1,204 of 1,206 documents; 2 could not be read.").waitFor();
}

checkScreen("search-begun", { entry: "main", answers: searched, reach: toSearch });
checkScreen("search", { entry: "main", answers: searched, reach: search });
checkScreen("search-nothing", {
  entry: "main",
  answers: { ...searched, search: invented.foundNothing, search_names: [] },
  reach: search,
});
checkScreen("search-diary", { entry: "main", answers: { ...searched, search: invented.foundInDiary }, reach: search });
checkScreen("search-problem", {
  entry: "main",
  answers: searched,
  reach: async (page) => {
    await toSearch(page);
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByText("What to search for is missing").waitFor();
  },
});
checkScreen("find-in-record", {
  entry: "main",
  answers: searched,
  reach: async (page) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("rosters");
    await page.getByRole("option", { name: "Statement 2" }).waitFor();
  },
});

test("by keyboard alone: words typed into the box lead to the results and into an account, covered", async () => {
  const { page, asked, close } = await open("main", searched);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("rosters");
  await page.getByRole("option", { name: "Statement 2" }).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByText("2 matches in the text: paragraphs 3 and 7").waitFor();
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Statement 2" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await asked()).not.toContain("read_statement");
  expect(await asked()).not.toContain("search_names");
  await close();
});

test("with a pointer: what is under it in the box is chosen, and a click opens it", async () => {
  const { page, close } = await open("main", searched);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("rosters");
  const statement = page.getByRole("option", { name: "Statement 2" });
  await statement.hover();
  expect(await statement.getAttribute("aria-selected")).toBe("true");
  expect(await page.getByRole("combobox").getAttribute("aria-activedescendant")).toBe(await statement.getAttribute("id"));
  expect(await page.getByRole("combobox").evaluate((box) => box === document.activeElement)).toBe(true);
  await statement.click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByRole("combobox").count()).toBe(0);
  await close();
});

test("a date is opened on its own screen, an event in its matter, and what the firm says among the rules", async () => {
  for (const [button, heading] of [["Date 4", ""], ["Event", "Deadlines"], ["Holiday", "Settings"]] as const) {
    const { page, close } = await open("main", { ...searched, search: invented.foundInDiary });
    await search(page);
    await page.getByRole("main").getByRole("button", { name: button, exact: true }).click();
    if (heading === "") await page.getByRole("heading", { level: 1 }).waitFor();
    else await page.getByText(heading).first().waitFor();
    await close();
  }
});

test("by keyboard alone: people are looked for by name in the box, shown by cipher, and the box stays open", async () => {
  const { page, asked, close } = await open("main", searched);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Invented");
  await page.getByRole("option", { name: "Look for people" }).waitFor();
  expect(await asked()).not.toContain("search_names");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Officer D3-6J" }).waitFor();
  expect(await asked()).toContain("search_names");
  await close();
});

test("a long list has a filter that the stroke reaches, and a short one has none", async () => {
  const matters = Array.from({ length: 14 }, (_, n) => ({
    ...matterLine, id: `m-${n}` as MatterId, reference: `HQ/2026/${n}`, workingName: n === 4 ? "Gwŷr" : `Matter ${n}`,
  }));
  const { page, close } = await open("main", { ...answers, matters });
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("heading", { name: "Matters", level: 1 }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("gwyr");
  await page.getByText("1 of 14 shown").waitFor();
  expect(await page.getByRole("rowheader").count()).toBe(1);
  await page.keyboard.press("Escape");
  expect(await page.getByRole("rowheader").count()).toBe(14);
  await close();
});
