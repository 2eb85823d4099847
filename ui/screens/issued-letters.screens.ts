// A letter once issued: its pages, the ways to a copy of it, who is told whom its ciphers stand for, and a file held against it.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import * as papers from "../src/invented/papers";
import * as records from "../src/invented/records";
import type { IssuedLetter, LetterId } from "../src/lib/ipc/generated/api";
import { answers } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toCorrespondence(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Correspondence" }).click();
}
async function toIssued(page: Page): Promise<void> {
  await toCorrespondence(page);
  await page.getByRole("button", { name: "L01" }).click();
  await page.getByText("Issued L01").waitFor();
}
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).first().click();

const toMatch = async (page: Page): Promise<void> => {
  await toCorrespondence(page);
  await press(page, "Is this the letter we sent?");
  await page.keyboard.press("o");
};
checkScreen("match-letter", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toMatch(page);
    await page.getByText("byte for byte").waitFor();
  },
});
checkScreen("match-letter-none", {
  entry: "main",
  answers: { ...answers, match_letter: { sha256: records.issued.sha256, letter: null, paper: null, file: null } },
  reach: async (page) => {
    await toMatch(page);
    await page.getByText("No letter, paper or file of this casebook").waitFor();
  },
});
checkScreen("match-letter-paper", {
  entry: "main",
  answers: { ...answers, match_letter: { sha256: papers.sent.sha256, letter: null, paper: papers.sent, file: null } },
  reach: async (page) => {
    await toMatch(page);
    await page.getByText("It is no letter").waitFor();
  },
});
checkScreen("match-letter-file", {
  entry: "main",
  answers: {
    ...answers,
    match_letter: {
      sha256: papers.sent.sha256, letter: null, paper: null,
      file: { matter: records.ids.matter, keptSince: "2026-11-03T10:05:00Z" },
    },
  },
  reach: async (page) => {
    await toMatch(page);
    await page.getByText("a file that is kept").waitFor();
  },
});
checkScreen("issued-letter", { entry: "main", answers, reach: toIssued });
checkScreen("issued-letter-copy", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toIssued(page);
    await press(page, "Save a copy");
    await page.getByText("The copy is not encrypted").waitFor();
  },
});
checkScreen("issued-letter-print", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toIssued(page);
    await page.keyboard.press("Control+p");
    await page.getByRole("heading", { name: "Open a copy to print it" }).waitFor();
  },
});
const later: IssuedLetter = { ...records.issued, id: "later" as LetterId, number: 2, replaces: records.issued.id };
checkScreen("issued-letter-replaced", {
  entry: "main",
  answers: { ...answers, letters_of: [records.issued, later] },
  reach: async (page) => {
    await toIssued(page);
    await page.getByText("Its place was taken by").waitFor();
  },
});
test("a letter is opened for printing only after it was said that the copy is not encrypted, and that one was is recorded", async () => {
  const { page, asked, close } = await open("main", answers);
  await toIssued(page);
  await press(page, "Print");
  await page.getByText("The copy is not encrypted").waitFor();
  expect(await asked()).not.toContain("print_letter");
  await press(page, "Open it");
  await page.getByText("2026-11-23_K7-4Q_letter_v1.pdf was opened in another program.").waitFor();
  expect(await asked()).toContain("print_letter");
  await close();
});
test("an issued letter is written again in the composer, and one whose place was taken is not", async () => {
  const { page, asked, close } = await open("main", answers);
  await toIssued(page);
  await press(page, "Write it again");
  await page.getByRole("textbox", { name: "Paragraph" }).first().or(page.getByText("Before it goes")).first().waitFor();
  expect(await asked()).toContain("replace_letter");
  await close();
  const taken = await open("main", { ...answers, letters_of: [records.issued, later] });
  await toIssued(taken.page);
  await press(taken.page, "L02");
  await taken.page.getByText("Takes the place of").waitFor();
  await press(taken.page, "L01");
  await taken.page.getByText("Its place was taken by").waitFor();
  expect(await taken.page.getByRole("button", { name: "Write it again" }).count()).toBe(0);
  await taken.close();
});
checkScreen("identity-schedule", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toIssued(page);
    await press(page, "Make another");
    await page.getByText("has not allowed this office to be told").waitFor();
  },
});
checkScreen("identity-schedule-password", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toIssued(page);
    await press(page, "Make another");
    await press(page, "Make it");
    await page.getByText("able-garden-willow-onion-ten-cup").waitFor();
  },
});
