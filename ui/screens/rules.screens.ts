// Rules of time and holidays: the list, one rule beside what is shipped, a correction, switching off, a one-off day.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toList(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: "Rules" }).click();
  await page.getByRole("heading", { name: "Holidays" }).waitFor();
}
async function toRule(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("button", { name: "Apply for a review of the outcome of the complaint" }).click();
  await page.getByRole("columnheader", { name: "As shipped" }).waitFor();
}
async function toPrecept(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("button", { name: "Ask the Director General to call the complaint in" }).click();
  await page.getByRole("columnheader", { name: "As shipped" }).waitFor();
}
async function toNeeded(page: Page): Promise<void> {
  await toList(page);
  await page.getByLabel("Which rules").selectOption("regime");
  await page.getByRole("button", { name: "What counts is the day" }).click();
  await page.getByText("It cannot be switched off.").waitFor();
}
const refused = (reach: (page: Page) => Promise<void>, act: string) => async (page: Page): Promise<void> => {
  await reach(page);
  await page.getByRole("button", { name: act, exact: true }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("There is a problem").waitFor();
};

checkScreen("rules", { entry: "main", answers, reach: toList });
checkScreen("rule", { entry: "main", answers, reach: toRule });
checkScreen("correct-rule", { entry: "main", answers, reach: refused(toRule, "Correct") });
checkScreen("add-rule", { entry: "main", answers, reach: refused(toList, "Add a rule") });
checkScreen("switch-rule", { entry: "main", answers, reach: refused(toRule, "Switch off") });
checkScreen("precept", { entry: "main", answers, reach: toPrecept });
checkScreen("needed-precept", { entry: "main", answers, reach: toNeeded });
checkScreen("correct-precept", { entry: "main", answers, reach: refused(toPrecept, "Correct") });
checkScreen("switch-precept", { entry: "main", answers, reach: refused(toPrecept, "Switch off") });
checkScreen("holiday", { entry: "main", answers, reach: refused(toList, "Add a one-off day") });

test("by keyboard alone: a rule is corrected with a reason", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await toRule(page);
  await page.keyboard.press("e");
  await page.getByLabel("How many").fill("21");
  await page.getByLabel("Why?").fill("Counsel counts it so");
  await page.keyboard.press("Enter");
  await page.getByRole("columnheader", { name: "As shipped" }).waitFor();
  expect(await asked()).toContain("correct_deadline");
  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("heading", { name: "Rules of time" }).waitFor();
  await close();
});

test("by keyboard alone: a step of the ladder is worded anew with a reason", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await toPrecept(page);
  await page.keyboard.press("e");
  await page.getByLabel("What to do").fill("Ask for it to be called in");
  await page.getByLabel("Why?").fill("Counsel words it so");
  await page.keyboard.press("Enter");
  await page.getByRole("columnheader", { name: "As shipped" }).waitFor();
  expect(await asked()).toContain("correct_precept");
  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("heading", { name: "Rules of judgement" }).waitFor();
  await close();
});
