// Letters: beginning one, and the composer.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import * as records from "../src/invented/records";
import { answers, challenging, ready } from "./answers";
import { checkScreen } from "./check";
import { open, type Answers } from "./window";

const title = "Request for mandatory referral and independent investigation";
const readyAnswers: Answers = { ...answers, compose: ready, keep_letter: ready, draft_letter: ready };

const challengingAnswers: Answers = { ...answers, compose: challenging, keep_letter: challenging };

async function toCorrespondence(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Matters" }).click();
  await page.getByRole("button", { name: "Matter 14" }).click();
  await page.getByRole("tab", { name: "Correspondence" }).click();
}
async function toLetter(page: Page): Promise<void> {
  await toCorrespondence(page);
  await page.getByRole("button", { name: title }).click();
  await page.getByRole("button", { name: "Make PDF" }).waitFor();
}
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).first().click();
/** Puts the caret at the end of a paragraph. */
const caretIn = async (page: Page, id: number): Promise<void> => {
  const box = await page.locator(`#paragraph-${id}`).boundingBox();
  if (box === null) throw new Error("no such paragraph");
  await page.mouse.click(box.x + box.width - 8, box.y + box.height - 12);
  await page.locator(`#paragraph-${id}.current`).waitFor();
};
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

checkScreen("new-letter", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toCorrespondence(page);
    await press(page, "New letter");
  },
});
checkScreen("letter", { entry: "main", answers, reach: toLetter });
checkScreen("letter-particulars", { entry: "main", answers: challengingAnswers, reach: toLetter });
checkScreen("letter-about", {
  entry: "main",
  answers: challengingAnswers,
  reach: async (page) => {
    await toLetter(page);
    await press(page, "Change: About");
  },
});
checkScreen("letter-paragraph", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toLetter(page);
    await caretIn(page, 2);
  },
});
checkScreen("letter-insert", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toLetter(page);
    await caretIn(page, 4);
    await page.keyboard.type(" /");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("ArrowDown");
  },
});
checkScreen("letter-earlier-wording", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toLetter(page);
    await caretIn(page, 2);
    await press(page, "Earlier wording");
    await page.getByRole("dialog").waitFor();
  },
});
checkScreen("letter-earlier-wording-none", {
  entry: "main",
  answers: { ...answers, earlier_wordings: [] },
  reach: async (page) => {
    await toLetter(page);
    await press(page, "Earlier wording");
    await page.getByRole("dialog").waitFor();
  },
});
checkScreen("letter-date", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toLetter(page);
    await press(page, "Change: Answer by");
  },
});
checkScreen("letter-check", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toLetter(page);
    await press(page, "Make PDF");
    await press(page, "Accept with a reason");
  },
});
checkScreen("letter-enclosures", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toLetter(page);
    await press(page, "Enclose it");
    await page.getByRole("button", { name: "Name something else" }).scrollIntoViewIfNeeded();
  },
});
checkScreen("letter-pages-lost", {
  entry: "main",
  answers: { ...answers, compose: { ...records.composition, pages: { pictures: ["/no-such-page"] } } },
  reach: async (page) => {
    await toLetter(page);
    await page.getByText("This page could not be shown.").waitFor();
  },
});
checkScreen("letter-text", {
  entry: "main",
  answers,
  reach: async (page) => {
    await toLetter(page);
    await press(page, "Read as text");
  },
});
checkScreen("letter-issue", {
  entry: "main",
  answers: readyAnswers,
  reach: async (page) => {
    await toLetter(page);
    await press(page, "Make PDF");
    await page.getByRole("dialog").waitFor();
  },
});
checkScreen("office", {
  entry: "main",
  answers: {
    ...answers,
    compose: {
      ...ready,
      findings: [
        {
          id: "office.address",
          weight: "look",
          title: "The address was last checked 92 days ago",
          remedy: "Make sure of it.",
          settle: { at: "office", office: ready.draft.to },
          canBeAccepted: true,
        },
      ],
    },
  },
  reach: async (page) => {
    await toLetter(page);
    await press(page, "Write the address");
    await page.getByLabel("Address").waitFor();
  },
});

test("Make PDF goes to the first stop and asks nothing; F8 goes on to the next problem", async () => {
  const { page, asked, close } = await open("main", answers);
  await toLetter(page);
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => document.activeElement?.id === "finding-allegation.1.approved");
  await page.keyboard.press("F8");
  await page.keyboard.press("F8");
  await page.waitForFunction(() => document.activeElement?.id === "finding-officer.unnamed");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await asked()).not.toContain("issue_letter");
  await close();
});

test("a finding about the letter leads to its place in the letter", async () => {
  const finding = {
    id: "reply-by.past",
    weight: "stop",
    title: "The day for the answer has passed",
    remedy: "Choose a day that is still to come.",
    settle: { at: "letter" },
    canBeAccepted: false,
  } as const;
  const { page, close } = await open("main", { ...answers, compose: { ...ready, findings: [finding] } });
  await toLetter(page);
  await press(page, "Go to the letter");
  await page.waitForFunction(() => document.activeElement?.id === "replyBy");
  await close();
});

test("what is typed is saved after a pause, and Ctrl Z takes it back from another paragraph", async () => {
  const { page, asked, faults, close } = await open("main", answers);
  await toLetter(page);
  await caretIn(page, 2);
  await page.keyboard.type(" More.");
  await page.getByText("Not saved yet").waitFor();
  await page.getByText("Saved 09:41").waitFor();
  expect((await asked()).filter((command) => command === "keep_letter")).toHaveLength(1);
  expect(await page.locator("#paragraph-2").textContent()).toBe("We act for one client of Northmere Constabulary. More.");
  await caretIn(page, 4);
  await page.keyboard.press("Control+z");
  expect(await page.locator("#paragraph-2").textContent()).toBe("We act for one client of Northmere Constabulary.");
  expect(faults).toEqual([]);
  await close();
});

/** The editor is told of a caret that the browser moved with the next frame; no hand is faster. */
async function frameDrawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

test("paragraphs are split, joined, changed, moved and removed without a mouse", async () => {
  const { page, faults, close } = await open("main", answers);
  await toLetter(page);
  const box = page.getByRole("textbox", { name: "Paragraphs" });
  const shown = (): Promise<string[]> =>
    box.evaluate((editor) => [...editor.children].map((one) => `${one.className.replace(/ .*/u, "")}: ${one.textContent}`));
  await caretIn(page, 4);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Tell us who decides.");
  expect((await shown()).slice(-2)).toEqual(["ask: Record the complaint today.", "ask: Tell us who decides."]);
  await page.keyboard.press("Control+[");
  await page.keyboard.press("Alt+ArrowUp");
  expect((await shown()).slice(-2)).toEqual(["numbered: Tell us who decides.", "ask: Record the complaint today."]);
  await page.keyboard.type(" Today.");
  expect((await shown()).at(-2)).toBe("numbered: Tell us who decides. Today.");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await frameDrawn(page);
  await page.keyboard.press("Backspace");
  expect((await shown()).at(-1)).toBe("numbered: Tell us who decides. Today.Record the complaint today.");
  await press(page, "Remove");
  expect(await shown()).toHaveLength(3);
  await page.locator(".composer").getByRole("button", { name: "Undo" }).click();
  expect(await shown()).toHaveLength(4);
  expect(faults).toEqual([]);
  await close();
});

test("an earlier wording is used and a paragraph put back, each as one edit that is taken back", async () => {
  const { page, asked, faults, close } = await open("main", answers);
  await toLetter(page);
  const box = page.getByRole("textbox", { name: "Paragraphs" });
  const shown = (): Promise<(string | null)[]> => box.evaluate((editor) => [...editor.children].map((one) => one.textContent));
  const before = await shown();
  await caretIn(page, 2);
  await press(page, "Earlier wording");
  await page.getByRole("heading", { name: "Earlier wording: paragraph 1" }).waitFor();
  await page.getByRole("button", { name: "Use this wording" }).first().focus();
  await page.keyboard.press("Enter");
  expect((await shown())[1]).toBe("We act for one client, who complains of Northmere Constabulary.");
  expect(await focused(page)).toBe("letter-paragraphs");
  await page.keyboard.type(" More.");
  expect((await shown())[1]).toBe("We act for one client, who complains of Northmere Constabulary. More.");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await shown()).toEqual(before);
  await press(page, "Earlier wording");
  await press(page, "Put it back below");
  expect((await shown())[2]).toBe("Tell us who decides.");
  await page.locator(".composer").getByRole("button", { name: "Undo" }).click();
  expect(await shown()).toEqual(before);
  expect((await asked()).filter((command) => command === "earlier_wordings")).toHaveLength(2);
  expect(faults).toEqual([]);
  await close();
});

test("a fact is inserted by typing, and an earlier letter by the button", async () => {
  const { page, faults, close } = await open("main", answers);
  await toLetter(page);
  const last = page.locator("#paragraph-4");
  await caretIn(page, 4);
  await page.keyboard.type(" To /concerned");
  expect(await page.getByRole("listbox").getByRole("option").allTextContents()).toEqual([expect.stringContaining("The force concerned")]);
  await page.keyboard.press("Enter");
  expect(await last.textContent()).toBe("Record the complaint today. To Northmere Constabulary");
  await press(page, "Insert /");
  await page.getByRole("option", { name: "our letter of 3 November 2026" }).click();
  await page.keyboard.type(".");
  expect(await last.textContent()).toBe("Record the complaint today. To Northmere Constabularyour letter of 3 November 2026 (HQ/2026/0114/L01).");
  await page.keyboard.press("Control+z");
  expect(faults).toEqual([]);
  await close();
});

test("the page shows where the paragraph of the caret stands, and a click on it puts the caret there", async () => {
  const { page, close } = await open("main", answers);
  await toLetter(page);
  const marked = (): Promise<string> => page.locator(".mark.current").evaluate((mark) => (mark as HTMLElement).style.top);
  await caretIn(page, 2);
  expect(await marked()).toBe("33%");
  await page.locator(".mark").last().click();
  expect(await marked()).toBe("38%");
  expect(await focused(page)).toBe("letter-paragraphs");
  await page.keyboard.type(" Please.");
  expect(await page.locator("#paragraph-4").textContent()).toBe("Record the complaint today. Please.");
  await close();
});

test("what is not written yet leads to its field, and what is written there is kept", async () => {
  const { page, asked, close } = await open("main", challengingAnswers);
  await toLetter(page);
  await press(page, "Write it");
  expect(await focused(page)).toBe(`said.grounds.${challenging.asked[1]?.allegation ?? ""}`);
  await page.keyboard.type("It was not looked at.");
  await page.getByText("Not saved yet").waitFor();
  await page.getByText("Saved 09:41").waitFor();
  expect(await asked()).toContain("keep_letter");
  await close();
});

test("what goes with the letter is chosen, named, moved and taken out, each as one edit that is taken back", async () => {
  const { page, close } = await open("main", answers);
  await toLetter(page);
  const enclosed = page.getByRole("region", { name: "Enclosures" }).getByRole("listitem");
  await page.getByLabel("What goes with the letter?").selectOption({ index: 1 });
  await press(page, "Enclose it");
  expect(await enclosed.count()).toBe(3);
  await press(page, "Name something else");
  expect(await focused(page)).toBe("enclosures.4");
  await page.keyboard.type("A plan");
  await enclosed.last().getByRole("button", { name: "Up" }).click();
  expect(await enclosed.nth(2).getByRole("textbox").inputValue()).toBe("A plan");
  await enclosed.first().getByRole("button", { name: "Take it out" }).click();
  expect(await enclosed.count()).toBe(3);
  await page.keyboard.press("Control+z");
  expect(await enclosed.count()).toBe(4);
  await close();
});

test("a draft thrown away leads back to the letters of its matter, and is not written again", async () => {
  const { page, asked, close } = await open("main", answers);
  await toLetter(page);
  await caretIn(page, 2);
  await page.keyboard.type(" Never mind.");
  await press(page, "Move to the bin");
  await page.getByRole("heading", { name: "Being written" }).waitFor();
  expect((await asked()).slice((await asked()).indexOf("move_to_bin"))).not.toContain("keep_letter");
  await close();
});

test("leaving the letter keeps the last words typed", async () => {
  const { page, asked, close } = await open("main", answers);
  await toLetter(page);
  await caretIn(page, 2);
  await page.keyboard.type("!");
  await page.keyboard.press("Alt+ArrowLeft");
  await page.waitForFunction(() => (window as unknown as { asked: string[] }).asked.includes("keep_letter"));
  expect((await asked()).filter((command) => command === "keep_letter")).toHaveLength(1);
  await close();
});

test("pages turn by their buttons, and the same letter is there as text", async () => {
  const { page, close } = await open("main", answers);
  await toLetter(page);
  await press(page, "Next page");
  await page.getByText("Page 2 of 3").waitFor();
  await press(page, "Read as text");
  await page.getByRole("heading", { name: "Request for mandatory referral", exact: true }).waitFor();
  await press(page, "Show pages");
  await page.getByText("Page 2 of 3").waitFor();
  await close();
});

test("below 1100 px the checks are a tab, and all of the letter stays reachable", async () => {
  const { page, close } = await open("main", answers);
  await toLetter(page);
  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await page.getByText("Stops the letter").isVisible()).toBe(false);
  await page.getByRole("button", { name: /^Check/ }).click();
  expect(await page.getByText("Stops the letter").isVisible()).toBe(true);
  await page.setViewportSize({ width: 640, height: 400 });
  await press(page, "Page");
  expect(await page.getByRole("region", { name: "Page preview" }).isVisible()).toBe(true);
  await close();
});

test("from the list of matters to an issued letter and its copy in at most 25 clicks and keys besides typing", async () => {
  const { page, asked, close } = await open("main", readyAnswers);
  let acts = 0;
  const click = async (name: string): Promise<void> => {
    acts += 1;
    await press(page, name);
  };
  const tick = async (name: string): Promise<void> => {
    acts += 1;
    await page.getByLabel(name).first().check();
  };
  await click("Matters");
  await click("Start a matter");
  acts += 1;
  await page.getByLabel("Force concerned").selectOption("northmere");
  await page.getByLabel("Name", { exact: true }).first().fill("Tamsin Invented");
  await tick("Professional Standards Department");
  await page.getByLabel("Given on").fill("today");
  await page.getByLabel("What does your client say happened?").fill("An account, invented for a test.");
  await page.getByLabel("When did it happen?").fill("the summer of 2003");
  await page.getByLabel("Where did it happen?").fill("A lay-by");
  await tick("Someone described");
  await page.getByLabel("Description").fill("the driver");
  await page.getByLabel("How does your client know?").fill("It was done to her");
  await tick("Serious sexual offence");
  await click("Save");
  await page.getByRole("heading", { name: "Matter 14" }).waitFor();
  await click("New letter");
  await tick("Professional Standards Department");
  await click("Begin the letter");
  await page.getByText("Nothing stops this letter.").waitFor();
  acts += 1;
  await page.keyboard.press("Control+Enter");
  await click("Issue the letter");
  await click("Save a copy");
  await click("Choose where");
  await page.getByText("A copy was saved as 2026-11-23_K7-4Q_letter_v1.pdf.").waitFor();
  expect(acts).toBeLessThanOrEqual(25);
  const saved = (await asked()).filter((command) => /^(open|take|give|describe|record|draft|issue|save)_/.test(command));
  expect(saved).toEqual([
    "open_casebook", "open_casebook", "open_matter", "take_on_client", "give_authority", "describe_person", "record_allegation",
    "draft_letter", "issue_letter", "save_letter_copy",
  ]);
  expect(await focused(page)).toBeDefined();
  await close();
});
