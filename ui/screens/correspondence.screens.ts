// Correspondence: the chains of a matter, a reply logged, and what was asked against what was answered.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { failings } from "../src/invented/failings";
import { ledger } from "../src/invented/replies";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toChains(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Correspondence" }).click();
}
const to = (button: string) => async (page: Page): Promise<void> => {
  await toChains(page);
  await page.getByRole("button", { name: button, exact: true }).first().click();
  await page.getByRole("heading", { name: button, level: 1 }).waitFor();
};

checkScreen("log-reply", {
  entry: "main",
  answers,
  reach: async (page) => {
    await to("Log a reply")(page);
    await page.getByRole("button", { name: "Choose a file" }).click();
    await page.getByText("Looks like a reply to L01").waitFor();
    await page.getByLabel("Who is it from?").selectOption("psd");
    await page.getByLabel("L01").check();
    await page.getByRole("button", { name: "All refused" }).click();
    await page.getByLabel("Ask 3").selectOption("promised");
    await page.getByRole("button", { name: "Save the reply" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("log-sent", { entry: "main", answers, reach: to("Log something sent") });
checkScreen("asks", { entry: "main", answers, reach: to("Asks and answers") });
checkScreen("asks-empty", { entry: "main", answers: { ...answers, asks_of: [] }, reach: to("Asks and answers") });
checkScreen("answer", {
  entry: "main",
  answers,
  reach: async (page) => {
    await to("Asks and answers")(page);
    await page.getByRole("button", { name: /^Ask 3 of L01/ }).click();
    await page.getByRole("heading", { name: "What does this reply say?" }).waitFor();
  },
});
checkScreen("entry", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toChains(page);
    await page.getByRole("button", { name: "By email" }).first().click();
    await page.getByText("File, sealed and kept").waitFor();
  },
});
checkScreen("save-file-copy", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toChains(page);
    await page.getByRole("button", { name: "By email" }).first().click();
    await page.getByRole("button", { name: "Save a copy" }).first().click();
    await page.getByText("The copy is not encrypted").waitFor();
  },
});
checkScreen("entry-proof", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toChains(page);
    await page.getByRole("button", { name: "By telephone" }).first().click();
    await page.getByText("nobody on duty that day").scrollIntoViewIfNeeded();
  },
});
checkScreen("certificate-of-service", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toChains(page);
    await page.getByRole("button", { name: "By telephone" }).first().click();
    await page.getByRole("button", { name: "Certificate of service" }).click();
    await page.getByRole("heading", { name: "Before it is made" }).waitFor();
  },
});
for (const [button, heading] of [
  ["Record sending", "Record sending"],
  ["Record what became of it", "Record what became of it"],
  ["Add a note", "Add a note"],
] as const) {
  checkScreen(`proof-${button}`, {
    entry: "main",
    answers,
    reach: async (page) => {
      await toChains(page);
      await page.getByRole("button", { name: "By telephone" }).first().click();
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
    },
  });
}
checkScreen("proof-said-not-to-have-come", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toChains(page);
    await page.getByRole("button", { name: "By telephone" }).first().click();
    await page.getByRole("button", { name: "Said not to have come" }).click();
    await page.getByRole("button", { name: "Save that it was said" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("failings", { entry: "main", answers, reach: to("Schedule of failings") });
checkScreen("failings-empty", {
  entry: "main",
  answers: { ...answers, failings_of: { ...failings, offices: [] } },
  reach: to("Schedule of failings"),
});
checkScreen("correspondence-empty", { entry: "main", answers: emptyMatter, reach: toChains });

test("by keyboard alone: a reply is logged, and what was not answered is shown", async () => {
  const { page, asked, close } = await open("main", answers);
  await toChains(page);
  await page.keyboard.press("r");
  await page.getByRole("heading", { name: "Log a reply" }).waitFor();
  await page.getByLabel("What date does it bear?").fill("20/11/26");
  await page.getByLabel("Ask 1").selectOption("refused");
  await page.keyboard.press("Tab");
  await page.getByLabel("Where in the reply?").press("Enter");
  await page.getByRole("heading", { name: "Asks and answers" }).waitFor();
  expect(await asked()).toContain("log_received");
  await page.getByLabel("Only what was not answered").waitFor();
  await close();
});

test("the schedule of failings is reached before anything was sent, and from the box", async () => {
  const { page, close } = await open("main", { ...emptyMatter, failings_of: { ...failings, offices: [] } });
  await toChains(page);
  await page.getByRole("button", { name: "Schedule of failings" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("schedule of");
  await page.getByRole("option", { name: "Schedule of failings" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Schedule of failings", level: 1 }).waitFor();
  await close();
});

test("a second press while a chaser is begun begins no other", async () => {
  const { page, asked, close } = await open("main", answers);
  await page.getByRole("button", { name: "Draft a chaser" }).first().dblclick();
  await page.getByText("Draft. To").waitFor();
  expect((await asked()).filter((command) => command === "draft_letter")).toHaveLength(1);
  await close();
});

test("a figure of the schedule leads to what it was counted from", async () => {
  const { page, close } = await open("main", answers);
  await to("Schedule of failings")(page);
  await page.getByRole("button", { name: "L01, 23 November 2026, 4 working days" }).click();
  await page.getByText("Said not to have been received, 26 November 2026").waitFor();
  await close();
});

test("what a reply starts is recorded next, and after it what was not answered is still shown", async () => {
  const { page, asked, close } = await open("main", { ...answers, correspondence_of: ledger.slice(0, -1) });
  await to("Log a reply")(page);
  await page.getByLabel("What date does it bear?").fill("20/11/26");
  await page.getByLabel("Does it start or end a time?").selectOption("review-rights-given");
  await page.getByRole("button", { name: "Save the reply" }).click();
  await page.getByRole("heading", { name: "What happened" }).waitFor();
  await page.getByRole("group", { name: "Dates that follow" }).waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByLabel("Only what was not answered").waitFor();
  expect(await asked()).toContain("record_diary_event");
  await close();
});
