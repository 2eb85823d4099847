// The timeline of a matter: chart and table, walked by keys, in forced colours, with tabs that do not fit under More.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers, emptyMatter } from "./answers";
import { addAxe, checkScreen, violations } from "./check";
import { open } from "./window";

async function toTimeline(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("8");
  await page.getByRole("tab", { name: "Timeline", selected: true }).waitFor();
}

checkScreen("timeline", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toTimeline(page);
    for (let n = 0; n < 6; n += 1) await page.keyboard.press("ArrowRight");
  },
});
checkScreen("timeline-table", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toTimeline(page);
    await page.keyboard.press("t");
  },
});
checkScreen("timeline-empty", { entry: "main", answers: emptyMatter, reach: toTimeline });

test("arrows walk the events, T turns to the table and back, and what is chosen stays chosen", async () => {
  const { page, faults, close } = await open("main", answers);
  await toTimeline(page);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: "Allegation 6" }).waitFor();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: "Allegation 1", exact: true }).waitFor();
  await page.keyboard.press("t");
  await page.getByRole("button", { name: "Allegation 1", exact: true, pressed: true }).waitFor();
  await page.keyboard.press("t");
  await page.locator('[data-event="5"]').click();
  await page.getByRole("heading", { name: "Allegation 4" }).waitFor();
  expect(await page.getByText("Allegations 2, 5").count()).toBe(1);
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByRole("tab", { name: "Allegations", selected: true }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("plus makes the chart wider than the window, and only the chart scrolls", async () => {
  const { page, close } = await open("main", answers);
  await toTimeline(page);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  const box = page.getByRole("group", { name: "The chart" });
  expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth * 1.8)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  await close();
});

test("in forced colours the chart is drawn and nothing is wrong with it", async () => {
  const { page, close } = await open("main", answers);
  await page.emulateMedia({ forcedColors: "active" });
  await toTimeline(page);
  await page.keyboard.press("ArrowRight");
  await addAxe(page);
  expect(await violations(page)).toEqual([]);
  await close();
});

test("tabs that do not fit go under More, and the chosen one shows", async () => {
  const { page, close } = await open("main", answers);
  await toTimeline(page);
  await page.setViewportSize({ width: 640, height: 400 });
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("list").getByRole("button", { name: "Correspondence" }).click();
  await page.getByRole("tab", { name: "Correspondence", selected: true }).waitFor();
  expect(await page.getByRole("tab", { name: "Timeline" }).count()).toBe(0);
  await page.keyboard.press("End");
  await page.getByRole("tab", { name: "Notes", selected: true }).waitFor();
  await close();
});
