// Matters: the list, starting one, and its tabs.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { allegation } from "../src/invented/records";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toMatters(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("heading", { name: "Matters", level: 1 }).waitFor();
}
async function toMatter(page: Page): Promise<void> {
  await toMatters(page);
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
}
const toTab = (name: string) => async (page: Page): Promise<void> => {
  await toMatter(page);
  await page.getByRole("tab", { name }).click();
};
const press = (name: string) => (page: Page): Promise<void> => page.getByRole("button", { name, exact: true }).first().click();
const toStart = async (page: Page): Promise<void> => {
  await toMatters(page);
  await press("Start a matter")(page);
  await page.getByLabel("Force concerned").selectOption("northmere");
};

checkScreen("matters", { entry: "main", answers, reach: toMatters });
checkScreen("matters-empty", { entry: "main", answers: { ...answers, matters: [] }, reach: toMatters });
checkScreen("start-matter", { entry: "main", answers, reach: toStart });
checkScreen("start-matter-partly-saved", {
  entry: "main",
  answers: {
    ...answers,
    give_authority: {
      refuses: {
        code: "invalid",
        problem: "Something in the form is not right.",
        remedy: "Look at the fields that are named.",
        fields: [{ field: "givenOn", problem: "The day the authority was given must not be in the future" }],
        reference: null,
      },
    },
  },
  reach: async (page) => {
    await toStart(page);
    await page.getByLabel("Name", { exact: true }).first().fill("Tamsin Invented");
    await page.getByLabel("Independent Office").check();
    await page.getByLabel("Given on").fill("+3d");
    await press("Save")(page);
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("matter-overview", { entry: "main", answers, reach: toMatter });
checkScreen("matter-overview-empty", { entry: "main", answers: emptyMatter, reach: toMatter });
checkScreen("matter-names", {
  entry: "main",
  uncovers: ["names"],
  answers,
  reach: async (page) => {
    await toMatter(page);
    await press("Show names")(page);
    await page.getByText("Tamsin Invented").waitFor();
  },
});
checkScreen("matter-particulars", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toMatter(page);
    await press("Edit")(page);
  },
});
const toFound = async (page: Page): Promise<void> => {
  await toMatter(page);
  await press("Edit")(page);
  await press("Add what the check found")(page);
};
checkScreen("matter-particulars-found", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toFound(page);
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Add ticked" }).scrollIntoViewIfNeeded();
  },
});
test("what the check found is ticked, stands among the reasons and can be edited there", async () => {
  const { page, close } = await open("main", answers);
  await toFound(page);
  const found = page.getByRole("group", { name: "What the independence check found" });
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? null);
  await press("Add ticked")(page);
  await page.getByText("Tick what is to be added").waitFor();
  const first = found.getByRole("checkbox").first();
  const sentence = (await found.locator("label").first().textContent()) ?? "";
  await first.check();
  await press("Add ticked")(page);
  const reasons = page.getByLabel("Why the force should not investigate itself");
  expect((await reasons.inputValue()).split("\n").at(-1)).toBe(sentence);
  await expect.poll(focused).toBe("Add what the check found");
  await press("Add what the check found")(page);
  expect(await found.locator("label").allTextContents()).not.toContain(sentence);
  await close();
});
checkScreen("matter-allegations", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toTab("Allegations")(page);
    await press("Allegation 1")(page);
  },
});
checkScreen("matter-allegation-read", {
  entry: "main",
  uncovers: ["particulars"],
  answers,
  reach: async (page) => {
    await toTab("Allegations")(page);
    await press("Allegation 1")(page);
    await press("Read")(page);
    await page.getByText(allegation.particulars).waitFor();
  },
});
checkScreen("matter-allegation-referral", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toTab("Allegations")(page);
    await press("Allegation 1")(page);
    await page.getByRole("button", { name: "Answer again" }).scrollIntoViewIfNeeded();
  },
});
checkScreen("criterion-answer", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toTab("Allegations")(page);
    await press("Allegation 1")(page);
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await page.getByLabel("On what does it rest?").waitFor();
  },
});
checkScreen("matter-allegations-empty", { entry: "main", answers: emptyMatter, reach: toTab("Allegations") });
checkScreen("matter-correspondence", { entry: "main", answers, reach: toTab("Correspondence") });
checkScreen("new-allegation", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toMatter(page);
    await page.keyboard.press("a");
    await page.getByLabel("When did it happen?").fill("the summer of 2003");
    await page.getByLabel("Someone with a name").check();
    await page.getByText("1 June to 31 August 2003").waitFor();
  },
});
checkScreen("new-client", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toMatter(page);
    await press("Take on a client")(page);
  },
});
checkScreen("new-authority", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toMatter(page);
    await press("Record an authority")(page);
    await page.getByLabel("Given on").fill("23/11/26");
  },
});
checkScreen("new-officer", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toMatter(page);
    await press("Add an officer")(page);
  },
});

test("an account is not in the page until Read is pressed, and not after it is covered or left", async () => {
  const { page, asked, close } = await open("main", answers);
  const holds = async (): Promise<boolean> => (await page.content()).includes(allegation.particulars);
  await toTab("Allegations")(page);
  await press("Allegation 1")(page);
  expect(await asked()).not.toContain("read_allegation");
  expect(await holds()).toBe(false);
  await press("Read")(page);
  await page.getByText(allegation.particulars).waitFor();
  await press("Cover")(page);
  expect(await holds()).toBe(false);
  await press("Read")(page);
  await page.getByText(allegation.particulars).waitFor();
  await press("Allegation 2")(page);
  expect(await holds()).toBe(false);
  await close();
});

test("names are shown only when asked for, and hidden again once the matter is left", async () => {
  const { page, asked, close } = await open("main", answers);
  await toMatter(page);
  expect(await asked()).not.toContain("reveal_names");
  await press("Show names")(page);
  await page.getByText("Tamsin Invented").waitFor();
  await toMatters(page);
  expect(await page.content()).not.toContain("Tamsin");
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByText("K7-4Q").first().waitFor();
  expect(await page.content()).not.toContain("Tamsin");
  await close();
});

test("by keyboard alone: to the matters, into one, along its tabs, to an allegation", async () => {
  const { page, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.getByRole("heading", { name: "Matters", level: 1 }).waitFor();
  await page.getByRole("button", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("2");
  await page.getByRole("columnheader", { name: "When" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Allegation 2" }).waitFor();
  await page.keyboard.press("6");
  await page.getByRole("heading", { name: "Being written" }).waitFor();
  await page.keyboard.press("l");
  await page.getByRole("heading", { name: "New letter" }).waitFor();
  await close();
});

test("a form with gaps names each at the top, and leads to its field", async () => {
  const { page, close } = await open("main", answers);
  await toMatter(page);
  await page.keyboard.press("a");
  await press("Save allegation")(page);
  const summary = page.getByRole("alert");
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  for (const problem of await summary.getByRole("button").all()) {
    await problem.click();
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("");
    expect(await page.evaluate(() => document.activeElement?.closest('[role="alert"]'))).toBeNull();
  }
  await close();
});
