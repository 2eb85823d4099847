// Officers: one of a matter with the forms that lead from it, the officer whom a second client names, and all of them
// across matters.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sameness } from "../src/invented/likeness";
import { across, compared, officerRecord } from "../src/invented/officers";
import type { Sameness } from "../src/lib/ipc/generated/api";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

const rail = (name: string) => (page: Page): Promise<void> =>
  page.getByRole("navigation", { name: "Main" }).getByRole("button", { name }).click();
const press = (name: string) => (page: Page): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();

async function toMatter(page: Page): Promise<void> {
  await rail("Matters")(page);
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
}
async function toOfficer(page: Page): Promise<void> {
  await toMatter(page);
  await press("M3-9T")(page);
  await page.getByRole("heading", { name: "Officer M3-9T" }).waitFor();
}
async function toCandidates(page: Page): Promise<void> {
  await toMatter(page);
  await press("Add an officer")(page);
  await page.getByLabel("Name", { exact: true }).fill("Hallam Invented");
  await page.getByLabel("Force").selectOption({ label: "Northmere Constabulary" });
  await page.getByText("May be the same officer").waitFor();
}
const toEntry = (name: string) => async (page: Page): Promise<void> => {
  await toOfficer(page);
  await press(name)(page);
};
async function toComparison(page: Page): Promise<void> {
  await toOfficer(page);
  await press("Look")(page);
  await press("Compare")(page);
  await page.getByText("Named in another matter").first().waitFor();
}
const pairSaid: Sameness = {
  ...sameness, pair: { kind: "officers", first: compared.officer.party, second: compared.other.party },
};
async function toList(page: Page): Promise<void> {
  await rail("Officers")(page);
  await page.getByRole("heading", { name: "Officers", level: 1 }).waitFor();
}
async function toAcross(page: Page): Promise<void> {
  await toList(page);
  await press("M3-9T")(page);
  await page.getByText("HQ/2026/0207").waitFor();
}

checkScreen("officer", { entry: "main", answers, reach: toOfficer });
checkScreen("officer-looked-for", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOfficer(page);
    await press("Look")(page);
    await press("Not the same")(page);
    await press("Save as two people")(page);
    await page.getByText("Write why they are two people").first().waitFor();
  },
});
checkScreen("officer-to-compare", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toEntry("Compare with another officer")(page);
    await press("Officers of all matters")(page);
    await press("Compare")(page);
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("officer-comparison", { entry: "main", answers, reach: toComparison });
checkScreen("officer-comparison-said", {
  entry: "main",
  answers: { ...answers, compare_officers: { ...compared, said: [pairSaid] } },
  reach: async (page) => {
    await toComparison(page);
    await press("Take back")(page);
    await page.getByLabel("Why is it taken back?").waitFor();
  },
});
checkScreen("officer-posting", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOfficer(page);
    await press("1999 to 2004")(page);
    await page.getByRole("heading", { name: "Amend a posting" }).waitFor();
  },
});
checkScreen("officer-posting-new", { entry: "main", answers, reach: toEntry("Add a posting") });
checkScreen("officer-service", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toEntry("Change")(page);
    await page.getByLabel("Still serving?").selectOption({ label: "Deceased" });
    await page.getByLabel("Died").waitFor();
  },
});
checkScreen("officer-reversal", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toEntry("Take back")(page);
    await press("Take back")(page);
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("new-officer-candidates", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toCandidates(page);
    await press("Same officer")(page);
    await page.getByLabel("Why is it the same officer?").waitFor();
  },
});
checkScreen("officers", { entry: "main", answers, reach: toList });
checkScreen("officers-empty", { entry: "main", answers: emptyMatter, reach: toList });
checkScreen("officer-across", { entry: "main", answers, reach: toAcross });
checkScreen("officer-across-covered", {
  entry: "main",
  answers: { ...answers, officer_across: { ...across, appearances: [], others: 2 } },
  reach: async (page) => {
    await toList(page);
    await press("M3-9T")(page);
    await page.getByText("Named in two matters").waitFor();
  },
});

test("an officer whom the casebook knows is offered, and nobody is chosen beforehand", async () => {
  const { page, asked, close } = await open("main", answers);
  await toCandidates(page);
  await page.getByText("named in another matter").waitFor();
  expect(await page.getByRole("button", { name: "Same officer" }).getAttribute("aria-pressed")).toBe("false");
  await press("Save officer")(page);
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  expect(await asked()).toContain("add_officer");
  expect(await asked()).not.toContain("recognise_officer");
  await close();
});

test("the same officer is put into the matter with why and how certain, by keyboard alone", async () => {
  const { page, asked, close } = await open("main", answers);
  await toMatter(page);
  await page.keyboard.press("o");
  await page.getByRole("heading", { name: "Add an officer" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "name");
  await page.keyboard.type("Hallam Invented");
  await page.keyboard.press("Tab");
  await page.keyboard.type("North");
  await page.keyboard.press("Tab");
  await page.keyboard.type("4471");
  await page.getByRole("button", { name: "Same officer" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "basis");
  await page.keyboard.type("Both give the number.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Lik");
  await page.getByRole("button", { name: "Put into this matter" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  expect(await asked()).toContain("recognise_officer");
  await close();
});

test("not the same is remembered once the officer is saved, with why", async () => {
  const { page, asked, close } = await open("main", answers);
  await toCandidates(page);
  await press("Not the same")(page);
  await press("Save officer")(page);
  await page.getByText("Write why they are two people").first().waitFor();
  await page.getByLabel("Why are they two people?").fill("Ten years apart.");
  await press("Save officer")(page);
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  expect(await asked()).toContain("tell_officers_apart");
  await close();
});

test("two officers are compared and said to be one, with on what it rests, by keyboard alone", async () => {
  const { page, asked, close } = await open("main", answers);
  await toOfficer(page);
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Officers of all matters" }).press("Enter");
  await page.getByLabel("Officer to compare").selectOption("p-60");
  await page.getByRole("button", { name: "Compare", exact: true }).press("Enter");
  await page.getByLabel("The same person", { exact: true }).press("Space");
  await page.getByLabel("On what does it rest?").fill("The same number at the same station.");
  await page.getByLabel("How certain is it?").selectOption("likely");
  await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await page.getByRole("heading", { name: "Officer M3-9T" }).waitFor();
  expect(await asked()).toContain("say_of_pair");
  await close();
});

test("an officer's name is not in the page until it is asked for, nor after it is hidden or left", async () => {
  const { page, asked, close } = await open("main", {
    ...answers, reveal_names: [{ party: officerRecord.officer.party, name: "Hallam Invented", birth: null }],
  });
  await toOfficer(page);
  expect(await asked()).not.toContain("reveal_names");
  await press("Show names")(page);
  await page.getByText("Hallam Invented").waitFor();
  await press("Hide names")(page);
  expect(await page.content()).not.toContain("Hallam Invented");
  await close();
});

test("by keyboard alone: to the officers, filtered, into one, and back", async () => {
  const { page, close } = await open("main", answers);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.getByRole("heading", { name: "Officers", level: 1 }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("retired north");
  await page.getByText("1 of 2 officers").waitFor();
  await page.getByRole("button", { name: "M3-9T" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("HQ/2026/0207").waitFor();
  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("heading", { name: "Officers", level: 1 }).waitFor();
  await close();
});
