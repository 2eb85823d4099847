// The tab of a matter that shows whom it is about, and the screens of a description.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sameness } from "../src/invented/likeness";
import { described } from "../src/invented/records";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toTab(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Officers" }).click();
}
async function toOne(page: Page): Promise<void> {
  await toTab(page);
  await page.getByRole("tabpanel").getByRole("button", { name: "Person 1" }).click();
  await page.getByRole("heading", { name: "Person 1", level: 1 }).waitFor();
}
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();

checkScreen("matter-officers", { entry: "main", answers, reach: toTab });
checkScreen("matter-officers-empty", { entry: "main", answers: emptyMatter, reach: toTab });
checkScreen("description", { entry: "main", answers, reach: toOne });
checkScreen("description-read", {
  entry: "main",
  uncovers: ["description"],
  answers,
  reach: async (page) => {
    await toOne(page);
    await press(page, "Read");
    await page.getByText(described.description).waitFor();
  },
});
checkScreen("new-description", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toTab(page);
    await press(page, "Describe a person");
    await page.getByText("What can be compared", { exact: true }).click();
    await page.getByLabel("Number worn").fill("ends 47");
    await press(page, "Save description");
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("description-compared", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toTab(page);
    await press(page, "Describe a person");
    await page.getByText("What can be compared", { exact: true }).click();
    await page.getByLabel("Called by others").fill("Sarge");
    await page.getByText("Resembles Person 2").waitFor();
    await page.getByLabel("Not the same person").check();
  },
});
checkScreen("comparison", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toTab(page);
    await press(page, "Compare");
    await page.getByRole("heading", { name: "Are they the same person?" }).waitFor();
  },
});
checkScreen("comparison-said", {
  entry: "main",
  answers: { ...answers, samenesses_in: [sameness] },
  reach: async (page) => {
    await toTab(page);
    await press(page, "Compare");
    await page.getByText("One of them limped").waitFor();
  },
});
checkScreen("identification", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await press(page, "Identify");
    await press(page, "Save decision");
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("amend-description", {
  entry: "main",
  uncovers: ["description"],
  answers,
  reach: async (page) => {
    await toOne(page);
    await press(page, "Amend");
    await page.getByRole("heading", { name: "Amend a description" }).waitFor();
  },
});

test("the client's words are not in the page before they are asked for, nor after they are covered", async () => {
  const { page, asked, close } = await open("main", answers);
  await toOne(page);
  expect(await page.content()).not.toContain(described.description);
  expect(await asked()).not.toContain("read_described");
  await press(page, "Read");
  await page.getByText(described.description).waitFor();
  await press(page, "Cover");
  expect(await page.content()).not.toContain(described.description);
  await close();
});
