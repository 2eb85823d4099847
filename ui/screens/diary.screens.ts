// The diary: the dates of a matter, one date, what happened, and what was done about a date.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answers, emptyMatter } from "./answers";
import { checkScreen } from "./check";
import { open } from "./window";

async function toList(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await page.keyboard.press("7");
  await page.getByRole("tab", { name: "Deadlines", selected: true }).waitFor();
}
async function toOne(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("tabpanel").getByRole("button", { name: "Apply for a review" }).click();
  await page.getByRole("heading", { name: "Apply for a review" }).waitFor();
}
async function toEvent(page: Page): Promise<void> {
  await toList(page);
  await page.getByRole("button", { name: "Record what happened" }).click();
  await page.getByLabel("What happened?").selectOption({ label: "The complaint: The written outcome came, with the right to a review" });
  await page.getByRole("group", { name: "Dates that follow" }).waitFor();
}

checkScreen("matter-deadlines", { entry: "main", answers, reach: toList });
checkScreen("matter-deadlines-empty", { entry: "main", answers: emptyMatter, reach: toList });
checkScreen("date", { entry: "main", answers, reach: toOne });
checkScreen("date-extended", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("tabpanel").getByRole("button", { name: "Ask for a review of the decision" }).click();
    await page.getByText("Extended to 16 February 2027").first().waitFor();
  },
});
checkScreen("new-event", { entry: "main", answers, reach: toEvent });
checkScreen("new-event-known", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toEvent(page);
    await page.getByRole("button", { name: "Leave a time out" }).click();
    await page.getByLabel("From which day?").fill("23/11/26");
    await page.getByLabel("Was the time extended?").selectOption({ label: "Yes, to a day" });
    await page.getByLabel("By whom?").waitFor();
  },
});
checkScreen("new-event-problem", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Record what happened" }).click();
    await page.getByLabel("The day", { exact: true }).fill("yesterweek");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("There is a problem").waitFor();
  },
});
checkScreen("new-own-date", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toList(page);
    await page.getByRole("button", { name: "Add a date of our own" }).click();
    await page.getByLabel("What is to be done?").waitFor();
  },
});
checkScreen("act-on-date", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("button", { name: "Set another day" }).click();
    await page.getByLabel("Which day?").waitFor();
  },
});
test("a time left out takes the focus, and the button that adds one has it once the time is counted after all", async () => {
  const { page, close } = await open("main", answers);
  await toOne(page);
  await page.getByRole("button", { name: "Count it anew" }).click();
  const add = page.getByRole("button", { name: "Leave a time out" });
  await add.click();
  await page.getByLabel("From which day?").waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? document.activeElement?.textContent ?? "");
  await expect.poll(focused).toContain("From which day?");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("There is a problem").waitFor();
  await page.getByRole("button", { name: "Count this time after all" }).click();
  await expect.poll(focused).toContain("Leave a time out");
  expect(await page.getByText("There is a problem").count()).toBe(0);
  await close();
});
checkScreen("count-anew", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toOne(page);
    await page.getByRole("button", { name: "Count it anew" }).click();
    await page.getByRole("button", { name: "Leave a time out" }).click();
    await page.getByLabel("From which day?").waitFor();
  },
});

test("by keyboard alone: to a date, and to what was done about it", async () => {
  const { page, asked, close } = await open("main", answers);
  await toList(page);
  await page.keyboard.press("j");
  await page.keyboard.press("d");
  await page.getByRole("heading", { name: "What was done" }).waitFor();
  await page.getByLabel("What was done, in a line").fill("Applied by email");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Deadlines", selected: true }).waitFor();
  expect(await asked()).toContain("act_on_diary");
  await close();
});

test("what is done is done to the row that has the focus, and nothing is done to a date that is done", async () => {
  const { page, close } = await open("main", answers);
  await toList(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await page.getByRole("heading", { name: "Put a date off Apply for a review of a complaint outcome" }).waitFor();
  await page.keyboard.press("Alt+ArrowLeft");
  const done = page.getByRole("button", { name: "Call counsel" });
  await done.focus();
  await page.keyboard.press("d");
  await page.keyboard.press("j");
  expect(await done.count(), "the list still stands").toBe(1);
  await close();
});

test("the dates that follow are asked for once typing stops, and how many there are is said in one line", async () => {
  const { page, asked, close } = await open("main", answers);
  await toEvent(page);
  await page.getByRole("status").filter({ hasText: "One date follows. It ends one date." }).waitFor();
  const before = (await asked()).filter((command) => command === "offer_dates").length;
  await page.getByRole("checkbox", { name: "Apply for a review of a complaint outcome" }).uncheck();
  await page.getByLabel("The day the information was provided").evaluate((day: HTMLInputElement) => {
    for (const typed of ["2/11/26", "21/11/26"]) {
      day.value = typed;
      day.dispatchEvent(new Event("input", { bubbles: true }));
    }
    setTimeout(() => day.form?.requestSubmit(), 20);
  });
  await page.getByRole("button", { name: "See the dates that follow before it is saved" }).waitFor();
  await page.getByRole("group", { name: "Dates that follow" }).waitFor();
  expect(await page.getByRole("checkbox", { name: "Apply for a review of a complaint outcome" }).isChecked()).toBe(false);
  expect((await asked()).filter((command) => command === "offer_dates").length).toBe(before + 1);
  await close();
});

test("what must be said at once is said as soon as the event is chosen", async () => {
  const { page, close } = await open("main", answers);
  await toEvent(page);
  await page.getByLabel("What happened?").selectOption({
    label: "The complaint: A letter asks whether your client wants to withdraw the complaint",
  });
  await page.getByText("the complaint counts as withdrawn").waitFor();
  await close();
});
