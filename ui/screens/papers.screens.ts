// Papers: those that were made, one being made, and one once made.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import * as papers from "../src/invented/papers";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toPapers(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Correspondence" }).click();
  await page.getByRole("button", { name: "Papers", exact: true }).click();
  await page.getByRole("heading", { name: "Papers", level: 1 }).waitFor();
}
async function toMaking(page: Page): Promise<void> {
  await toPapers(page);
  await page.getByRole("button", { name: "Make a paper" }).click();
  await page.getByRole("heading", { name: "Before it is made" }).waitFor();
}

checkScreen("papers", { entry: "main", answers, reach: toPapers });
checkScreen("papers-none", { entry: "main", answers: { ...answers, ...emptyMatter }, reach: toPapers });
checkScreen("new-paper", { entry: "main", answers, reach: toMaking });
checkScreen("new-paper-text", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toMaking(page);
    await page.getByRole("button", { name: "Read as text" }).click();
  },
});
checkScreen("paper", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toPapers(page);
    await page.getByRole("button", { name: "Chronology: what is alleged and the response" }).click();
    await page.getByText("Made P01").waitFor();
  },
});
checkScreen("new-paper-of-a-client", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toMaking(page);
    await page.getByLabel("Which paper?").selectOption("Form of authority, for a client to sign");
    await page.getByLabel("Whose form?").waitFor();
  },
});
checkScreen("new-paper-naming-nobody", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toMaking(page);
    await page.getByLabel("Which paper?").selectOption("Refusals log");
    await page.getByLabel("To go out, naming nobody").check();
    await page.getByText("No name is opened for it.").waitFor();
  },
});
checkScreen("paper-editable", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toPapers(page);
    await page.getByRole("button", { name: "Form of authority, for a client to sign" }).click();
    await page.getByRole("button", { name: "Save an editable copy" }).click();
    await page.getByText("is not the paper").waitFor();
  },
});
checkScreen("paper-copy", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toPapers(page);
    await page.getByRole("button", { name: "Chronology: what is alleged and the response" }).click();
    await page.getByRole("button", { name: "Save a copy", exact: true }).click();
    await page.getByText("for counsel alone").waitFor();
  },
});

test("a paper is made with the keys alone, and shown", async () => {
  const { page, close } = await open("main", answers);
  await toPapers(page);
  await page.keyboard.press("m");
  await page.getByRole("heading", { name: "Before it is made" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("Made P01").waitFor();
  await close();
});

test("only what says how bodies answered has a form that names nobody", async () => {
  const { page, close } = await open("main", answers);
  await toMaking(page);
  const nameless = page.getByLabel("To go out, naming nobody");
  for (const [paper, count] of [
    ["Refusals log", 1],
    ["List of exhibits", 0],
    ["Schedule of institutional failure", 1],
    ["Schedule of officers", 0],
    ["Chronology of the response of bodies", 1],
    ["Chronology of what is alleged", 0],
  ] as const) {
    await page.getByLabel("Which paper?").selectOption(paper);
    expect(await nameless.count(), paper).toBe(count);
  }
  await close();
});

test("a paper that something stops is not made", async () => {
  const findings = papers.preview.findings.slice(0, 1).map((finding) => ({ ...finding, weight: "stop" as const }));
  const { page, close } = await open("main", { ...answers, preview_paper: { ...papers.preview, findings } });
  await toMaking(page);
  await page.getByText("One thing stops this paper").waitFor();
  await page.getByRole("button", { name: "Make the paper" }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("before-it-is-made");
  await close();
});
