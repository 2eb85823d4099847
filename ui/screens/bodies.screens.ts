// Bodies and forces: the lists, one of each, a correction, and the address of an office.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toList(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Bodies" }).click();
  await page.getByRole("heading", { name: "Bodies", level: 1 }).waitFor();
}
const to = (name: string) => async (page: Page): Promise<void> => {
  await toList(page);
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
};
const toBody = to("Independent Office for Police Conduct");
const toForce = to("Northmere Constabulary");

checkScreen("bodies", { entry: "main", answers, reach: toList });
checkScreen("body", { entry: "main", answers, reach: toBody });
checkScreen("force", { entry: "main", answers, reach: toForce });
checkScreen("correct-body", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toBody(page);
    await page.getByRole("button", { name: "Correct" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("correct-force", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Add a force" }).click();
    await page.getByLabel("Former names").waitFor();
  },
});
checkScreen("office", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toBody(page);
    await page.getByRole("button", { name: "Check address" }).click();
    await page.getByLabel("Who checked it?").waitFor();
  },
});

test("by keyboard alone: to a force, found by a part of its name, corrected with a reason", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await page.getByLabel("Find a body or a force").fill("northm");
  expect(await page.getByRole("button", { name: "Westmarch Police" }).count()).toBe(0);
  const force = page.getByRole("button", { name: "Northmere Constabulary" });
  await force.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Northmere Constabulary", level: 1 }).waitFor();
  await page.keyboard.press("e");
  await page.getByLabel("Why?").fill("An allegation is of 1996");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Northmere Constabulary", level: 1 }).waitFor();
  expect(await asked()).toContain("correct_force");
  await close();
});
